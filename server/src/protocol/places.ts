/** Where a step from turn to turn, or from cue to cue, leads. Types only. */

import type { ProtocolPosition } from './edits';

/** The method of the request that asks where a step leads: a position, or null. */
export type PlaceMethod = 'webvtt/place';

/** From where, which way and to whose turn. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  /** Where the step starts; a time needs none. */
  readonly position?: ProtocolPosition;
  /** A step, or a time in ms, which leads to the cue that runs then or else to the next. */
  readonly to: Step | number;
  /** Whose turn a step to a turn of a speaker leads to; without it, who speaks at the position. */
  readonly speaker?: string;
}

/** To the start of the next cue or turn, or of the one before. */
export type Step =
  | 'nextTurn'
  | 'previousTurn'
  | 'nextCue'
  | 'previousCue'
  | 'nextTurnOfSpeaker'
  | 'previousTurnOfSpeaker';
