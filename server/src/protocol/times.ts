/** The requests that correct the times of a cue. Types only. */

import type { ProtocolTextEdit } from './edits';

/** The method of the request that asks for the edits that give a cue other times. */
export type RetimeMethod = 'webvtt/retime';

/** Which cue, and when it is to run. What is no time or no line fails. */
export interface RetimeParams {
  readonly textDocument: { readonly uri: string };
  /** The first line of the cue, its identifier included, counted from 0. */
  readonly line: number;
  /** When it is to start and to end, in ms; a time that is left out stays. */
  readonly start?: number;
  readonly end?: number;
}

/** The method of the request that asks for the edits that make two cues of one at a time. */
export type SplitAtMethod = 'webvtt/splitAt';

/** Which cue, and at which time. What is no time or no line fails. */
export interface SplitAtParams {
  readonly textDocument: { readonly uri: string };
  /** The first line of the cue, its identifier included, counted from 0. */
  readonly line: number;
  /** When the second cue starts, in ms. */
  readonly time: number;
}

/** The edits for the client to make, and what it may tell its user. */
export interface TimeEditResult {
  /** The version of the document that the edits are for. */
  readonly version: number;
  /** None where the cue cannot have these times. */
  readonly edits: readonly ProtocolTextEdit[];
  /** What was done, or why nothing was done, in sentences. */
  readonly message: string;
}
