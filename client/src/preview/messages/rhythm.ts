/** What is said about playing, following and correcting times. Types only. */

/** What can be done while playing, by a key or button of the page or a command of the editor. */
export type ActionName = 'playPause';

export type RhythmToPage =
  /** The user gave the command of this action in the editor. */
  { readonly type: 'action'; readonly name: ActionName };

export type RhythmFromPage =
  /**
   * The cue that begins in this line is to start, or to end, at other times, in ms. `version` is
   * the version of the document that the page shows.
   */
  {
    readonly type: 'retime';
    readonly version: number;
    readonly line: number;
    readonly start?: number;
    readonly end?: number;
  };
