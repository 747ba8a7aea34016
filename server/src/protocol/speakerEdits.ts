/** Edits of who speaks. Types only. */

import type { ProtocolPosition, ProtocolRange, ProtocolTextEdit } from './edits';

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
