/** Edits of who speaks. Types only. */

import type { ProtocolPosition, ProtocolRange, ProtocolTextEdit } from './edits';

/**
 * The method of the request that asks for the edits that name a speaker of one document anew; none
 * where nobody is called so. It fails with the reason where a place cannot hold the new name.
 */
export type RenameSpeakerMethod = 'webvtt/renameSpeaker';

/** Whom to rename, and to what. */
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

/** The document, and what is to be done in it. */
export interface SpeakerEditParams {
  readonly textDocument: { readonly uri: string };
  readonly edit: SpeakerEdit;
}

/** What is to be done; without a range, in the whole file. */
export type SpeakerEdit =
  /** Names written in another form. */
  | { readonly kind: 'convert'; readonly to: SpeakerForm; readonly range?: ProtocolRange }
  /** The cues that the range touches given to one speaker. */
  | { readonly kind: 'assign'; readonly name: string; readonly range: ProtocolRange }
  /** The cue at the position made two there, or one with the next. */
  | { readonly kind: 'split' | 'mergeNext'; readonly position: ProtocolPosition }
  /** The words before the position moved to the cue before, or those behind it to the next. */
  | { readonly kind: 'moveBack' | 'moveOn'; readonly position: ProtocolPosition }
  /** Consecutive cues of one speaker made one. */
  | {
      readonly kind: 'merge';
      readonly range?: ProtocolRange;
      /** The longest pause between two cues that are merged, in ms; 1000 without it. */
      readonly gap?: number;
      /** How long a merged cue lasts at most, in ms; without it, nothing limits that. */
      readonly longest?: number;
    }
  /** The name on every cue, or only where the speaker changes. */
  | { readonly kind: 'everyCue' | 'changesOnly' }
  /** Speakers named anew, all at once; names as they are read. */
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

/** The edits for the client to make, and what it may tell its user. */
export interface SpeakerEditResult {
  /** The version of the document that the edits are for. */
  readonly version: number;
  /** None where nothing can be done. */
  readonly edits: readonly ProtocolTextEdit[];
  /** What was done and what was left, or why nothing was done, in sentences. */
  readonly message: string;
}
