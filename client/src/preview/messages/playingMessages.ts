/** What is said about playing, following and correcting times. Types only. */

import type { Settings } from '../../settings';

/** What can be done while playing, by a key or button of the page or a command of the editor. */
export type ActionName =
  | 'playPause'
  | 'back'
  | 'forward'
  | 'previousCue'
  | 'nextCue'
  | 'replay'
  | 'loop'
  | 'changesOnly'
  | 'slower'
  | 'faster'
  | 'normalSpeed'
  | 'setStart'
  | 'setEnd'
  | 'split'
  | 'follow'
  | 'readOut';

/** The settings that playing goes by; times in ms. */
export interface PlayingSettings {
  /** How far back and forward lead. */
  readonly skip: number;
  /** How much is played before a cue that is looped. */
  readonly leadIn: number;
  /** How much is played after a cue that is looped. */
  readonly leadOut: number;
  /** What typing in the editor does to playing. */
  readonly whileTyping: Settings['preview.whileTyping'];
  /** How long after the last key it goes on as before. */
  readonly resumeAfter: number;
  /** Whether the editor shows the cue that is being played. */
  readonly followInEditor: boolean;
}

/** What the extension says about playing. */
export type PlayingToPage =
  /** The user gave the command of this action in the editor. */
  | { readonly type: 'action'; readonly name: ActionName }
  | { readonly type: 'playingSettings'; readonly settings: PlayingSettings }
  /** The user typed in the editor. */
  | { readonly type: 'typing' }
  /** The user moved the editor’s cursor to this line of this version of the document. */
  | { readonly type: 'cursorMoved'; readonly line: number; readonly version: number };

/** What the page says about playing. */
export type PlayingFromPage =
  /**
   * The cue that begins in this line is to start, or to end, at other times, in ms. `version` is
   * the version of the document that the page shows.
   */
  | {
      readonly type: 'retime';
      readonly version: number;
      readonly line: number;
      readonly start?: number;
      readonly end?: number;
    }
  /** The cue that begins in this line is to be two, of which the second starts at this time, in ms. */
  | {
      readonly type: 'split';
      readonly version: number;
      readonly line: number;
      readonly time: number;
    }
  /** The cue that is being played is in these lines; null where none is, or nothing is to follow. */
  | {
      readonly type: 'playing';
      readonly cue: { readonly line: number; readonly endLine: number } | null;
      readonly isPlaying: boolean;
    }
  /** Something the user should know, in words. */
  | { readonly type: 'say'; readonly message: string };
