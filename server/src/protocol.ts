/**
 * The requests that LSP lacks: what the preview shows. Types only, so that any client may import
 * them without pulling the server in.
 */

export type * from './protocol/times';

/** The method of the request that asks for the edits of one rule’s “fix all” in one document. */
export type FixAllMethod = 'webvtt/fixAll';

export interface FixAllParams {
  readonly textDocument: { readonly uri: string };
  /** The code of the rule. */
  readonly code: string;
}

/**
 * The command of the client that does one rule’s “fix all” in every transcript of the workspace; its
 * arguments are the rule’s code and the title of the fix. A client that has it says so at the start,
 * with `commands` in its initialization options.
 */
export type WorkspaceFixCommand = 'webvtt.fixAllInWorkspace';

/** What a client may say when it starts the server, besides settings. */
export interface InitializationOptions {
  /** The commands of this protocol that the client has. */
  readonly commands?: readonly (WorkspaceFixCommand | SpeakerEditCommand)[];
  /** Whether the client answers `webvtt/files` and `webvtt/read`. */
  readonly readsFiles?: boolean;
  /** Where a worker finds the module that knows CSS. */
  readonly cssScript?: string;
}

/** The method of the request that asks who speaks in one document, and how much. */
export type SpeakersMethod = 'webvtt/speakers';

export interface SpeakersParams {
  readonly textDocument: { readonly uri: string };
  /** The `resultId` of the last answer this client kept. */
  readonly previousResultId?: string;
}

/** Null is answered instead where nothing has changed since `previousResultId`. */
export interface SpeakersResult {
  readonly resultId: string;
  /** How many speakers there are, which may be more than are listed. */
  readonly count: number;
  /** The talk of all speakers together. */
  readonly ms: number;
  /** In the order in which they first speak. */
  readonly speakers: readonly ViewedSpeaker[];
}

export interface ViewedSpeaker {
  readonly name: string;
  /** For how many ms the speaker talks, and the part of all speakers’ talk that this is, up to 1. */
  readonly ms: number;
  readonly share: number;
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

/** Line and UTF-16 character, both from 0 on. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** The method of the request that asks where the names of speakers stand, and in which colour. */
export type MentionsMethod = 'webvtt/mentions';

export interface MentionsParams {
  readonly textDocument: { readonly uri: string };
  readonly ranges: readonly ProtocolRange[];
}

export interface MentionsResult {
  /** The version of the document this was read from. */
  readonly version: number;
  readonly mentions: readonly ColouredMention[];
}

export interface ColouredMention {
  readonly range: ProtocolRange;
  /** Which of the eight colours is the speaker’s, from 0 on. */
  readonly colour: number;
}

/** The method of the request that asks where a step leads: a position, or null. */
export type PlaceMethod = 'webvtt/place';

export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  /** Where the step starts; a time needs none. */
  readonly position?: ProtocolPosition;
  /** A step, or a time in ms. */
  readonly to: Step | number;
  /** Whose turn a step to a turn of a speaker leads to; without it, who speaks at the position. */
  readonly speaker?: string;
}

export type Step =
  | 'nextTurn'
  | 'previousTurn'
  | 'nextCue'
  | 'previousCue'
  | 'nextTurnOfSpeaker'
  | 'previousTurnOfSpeaker';

/**
 * The method of the request that asks for the edits that name a speaker of one document anew; none
 * where nobody is called so. It fails with the reason where a place cannot hold the new name.
 */
export type RenameSpeakerMethod = 'webvtt/renameSpeaker';

export interface RenameSpeakerParams {
  readonly textDocument: { readonly uri: string };
  /** The names as they are read. */
  readonly from: string;
  readonly to: string;
}

/** The method of the request that asks for edits of who speaks in one document. */
export type SpeakerEditMethod = 'webvtt/speakerEdit';

/** The command of the client that makes such an edit and says what came of it; its argument is the edit. */
export type SpeakerEditCommand = 'webvtt.speakerEdit';

export interface SpeakerEditParams {
  readonly textDocument: { readonly uri: string };
  readonly edit: SpeakerEdit;
}

/** What is to be done; without a range, in the whole file. */
export type SpeakerEdit =
  | { readonly kind: 'convert'; readonly to: SpeakerForm; readonly range?: ProtocolRange }
  | { readonly kind: 'assign'; readonly name: string; readonly range: ProtocolRange }
  | { readonly kind: 'split' | 'mergeNext'; readonly position: ProtocolPosition }
  | { readonly kind: 'moveBack' | 'moveOn'; readonly position: ProtocolPosition }
  | {
      readonly kind: 'merge';
      readonly range?: ProtocolRange;
      /** The longest pause between two cues that are merged, in ms; 1000 without it. */
      readonly gap?: number;
      /** How long a merged cue lasts at most, in ms; without it, nothing limits that. */
      readonly longest?: number;
    }
  | { readonly kind: 'everyCue' | 'changesOnly' }
  | {
      readonly kind: 'rename';
      readonly names: readonly { readonly from: string; readonly to: string }[];
    };

/** How a name is written: `<v Name>`, `<v Name>…</v>`, `Name:`, `>> Name:`, `&gt;&gt; Name:`, `[Name]:`, `[Name]`, `(Name)`. */
export type SpeakerForm =
  | 'voice'
  | 'closedVoice'
  | 'label'
  | 'chevron'
  | 'escapedChevron'
  | 'bracket'
  | 'bareBracket'
  | 'parenthesis';

export interface SpeakerEditResult {
  /** The version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly ProtocolTextEdit[];
  /** What was done and what was left, or why nothing was done, in sentences. */
  readonly message: string;
}

export interface ProtocolTextEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

/** The method of the request that asks who speaks in one document, with something that each says. */
export type SpeakerSamplesMethod = 'webvtt/speakerSamples';

export interface SpeakerSamplesParams {
  readonly textDocument: { readonly uri: string };
}

/** In the order in which they first speak. */
export interface SpeakerSample {
  readonly name: string;
  /** In how many cues they speak. */
  readonly cues: number;
  /** Whether a machine gave the name: `Speaker 1`. */
  readonly isGeneric: boolean;
  /** The first things they say that are longer than some words, at most two. */
  readonly samples: readonly string[];
  /** Where they first speak. */
  readonly first: ProtocolPosition;
}

/** The method of the request that asks for the addresses of all files that name a speaker. */
export type SpeakerFilesMethod = 'webvtt/speakerFiles';

export interface SpeakerFilesParams {
  /** The name as it is read. */
  readonly name: string;
}

/** The method of the request by which the server asks for the addresses of the workspace’s transcripts. */
export type FilesMethod = 'webvtt/files';

/** The method of the request by which the server asks for a file’s text; null where it cannot be had. */
export type ReadMethod = 'webvtt/read';

export interface ReadParams {
  readonly uri: string;
}

/** The method of the request that asks for the preview of one document. */
export type PreviewMethod = 'webvtt/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The `resultId` of the last answer this client kept, so that only what changed is sent. */
  readonly previousResultId?: string;
}

/**
 * The parts that changed since `previousResultId`: of the list of parts the client keeps, `deleted`
 * parts from index `start` on are replaced by `parts`. Where the previous result is not known any
 * more, `start` is 0 and `deleted` is null, which stands for all of them.
 */
export interface PreviewResult {
  readonly resultId: string;
  /** The version of the document this was read from. */
  readonly version: number;
  readonly start: number;
  readonly deleted: number | null;
  readonly parts: readonly PreviewPart[];
}

/** A run of the file, independent of what stands before it: parts laid end to end are the file. */
export interface PreviewPart {
  /** How many lines the part has; the part's first line is the sum over the parts before it. */
  readonly lines: number;
  readonly cues: readonly PreviewCue[];
}

export interface PreviewCue {
  /** First and last line of the cue, from its identifier on, counted from the part's first line. */
  readonly line: number;
  readonly endLine: number;
  /** Times in ms; null where a time cannot be read. */
  readonly start: number | null;
  readonly end: number | null;
  /**
   * Who speaks, in order of appearance; empty where the file does not say. Where only changes are
   * tagged, a cue that names nobody has who spoke last.
   */
  readonly speakers: readonly string[];
  /** Which of the eight colours the first of them has, from 0 on; none where nobody is named. */
  readonly colour?: number;
  /** True where a player drops the cue because it cannot read its times. */
  readonly dropped?: true;
  readonly text: readonly PreviewNode[];
}

/** A piece of cue text: words, or a span as section 6.4 of the standard builds it. */
export type PreviewNode = string | PreviewSpan;

export interface PreviewSpan {
  readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang' | 'timestamp';
  readonly classes?: readonly string[];
  /** The voice of a `v`, the language of a `lang`. */
  readonly annotation?: string;
  /** The time of a `timestamp`, in ms. */
  readonly time?: number;
  readonly children?: readonly PreviewNode[];
}

export type * from './protocol/track';
