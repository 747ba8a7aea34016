/** Who speaks in a document, how much, where and what. Types only. */

import type { ProtocolPosition, ProtocolRange } from './edits';

/** The method of the request that asks who speaks in one document, and how much. */
export type SpeakersMethod = 'webvtt/speakers';

/** The document, and what the client knows of its speakers already. */
export interface SpeakersParams {
  readonly textDocument: { readonly uri: string };
  /** The `resultId` of the last answer this client kept. */
  readonly previousResultId?: string;
}

/** Null is answered instead where nothing has changed since `previousResultId`. */
export interface SpeakersResult {
  /** The name of this answer, for `previousResultId`. */
  readonly resultId: string;
  /** How many speakers there are, which may be more than are listed. */
  readonly count: number;
  /** The talk of all speakers together, each counted by themselves. */
  readonly ms: number;
  /** In the order in which they first speak; of very many, those who talk most. */
  readonly speakers: readonly ViewedSpeaker[];
}

/** One speaker in numbers. */
export interface ViewedSpeaker {
  /** As a player reads it. */
  readonly name: string;
  /** For how many ms the speaker talks, and the part of all speakers’ talk that this is, up to 1. */
  readonly ms: number;
  readonly share: number;
  /** How many turns they take, in how many cues, and with how many words. */
  readonly turns: number;
  readonly cues: number;
  readonly words: number;
  /** Rounded; 0 where no cue has a time. */
  readonly wordsPerMinute: number;
  /** Where the name first stands. */
  readonly first: ProtocolPosition;
  /** Which of the eight colours is theirs, from 0 on. */
  readonly colour: number;
}

/** The method of the request that asks where the names of speakers stand, and in which colour. */
export type MentionsMethod = 'webvtt/mentions';

/** The document, and the parts of it that the client shows, in any order. */
export interface MentionsParams {
  readonly textDocument: { readonly uri: string };
  readonly ranges: readonly ProtocolRange[];
}

/** The names in these parts. */
export interface MentionsResult {
  /** The version of the document this was read from. */
  readonly version: number;
  /** In the order of the text, each once. */
  readonly mentions: readonly ColouredMention[];
}

/** A name as it is written, without what is around it. */
export interface ColouredMention {
  readonly range: ProtocolRange;
  /** Which of the eight colours is the speaker’s, from 0 on. */
  readonly colour: number;
}

/** The method of the request that asks who speaks in one document, with something that each says. */
export type SpeakerSamplesMethod = 'webvtt/speakerSamples';

/** The document whose speakers are to be given names. */
export interface SpeakerSamplesParams {
  readonly textDocument: { readonly uri: string };
}

/** A speaker and what to know them by; all are told in the order in which they first speak. */
export interface SpeakerSample {
  /** As a player reads it. */
  readonly name: string;
  /** In how many cues they speak. */
  readonly cues: number;
  /** Whether a machine gave the name: `Speaker 1`. */
  readonly isGeneric: boolean;
  /** The first things they say that are longer than some words, at most two. */
  readonly samples: readonly string[];
  /** Where the words of the cue start in which they first speak. */
  readonly first: ProtocolPosition;
}

/**
 * The method of the request that asks for the addresses of all files of the workspace that name a
 * speaker.
 */
export type SpeakerFilesMethod = 'webvtt/speakerFiles';

/** Whose files are looked for, as before a rename in all of them. */
export interface SpeakerFilesParams {
  /** The name as it is read. */
  readonly name: string;
}
