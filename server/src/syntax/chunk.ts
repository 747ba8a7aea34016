/**
 * A chunk: a few hundred blocks of the file and, in flat columns, what one pass over their text
 * found. Everything in it is relative to the chunk's own start, in UTF-16 code units, so that a
 * chunk stays good wherever it comes to stand.
 */

/** What a block is to its author. A cue that a player drops is still a cue to its author. */
export const BlockKind = {
  Header: 0,
  /** A cue whose timing line a player can read. */
  Cue: 1,
  /** A cue whose timing line a player cannot read. */
  DroppedCue: 2,
  Note: 3,
  Style: 4,
  Region: 5,
  /** Lines that are none of these; a player skips them. */
  Stray: 6,
} as const;
/** One of the kinds, as a number. */
export type BlockKind = (typeof BlockKind)[keyof typeof BlockKind];

/** A piece of the file and what one pass over it found. It never changes. */
export interface Chunk {
  /** The piece, byte for byte as it is in the file. */
  readonly text: string;
  /** Whether the file starts here, with its header. */
  readonly first: boolean;
  /** In the first chunk, whether the signature is one that a player rejects the file for. */
  readonly rejected: boolean;
  /** Where each line starts. What follows a final line terminator is the next chunk's first line. */
  readonly lineStarts: Uint32Array;
  /** Whether a character that no author means is in the text: one of `oddCodes`. */
  readonly odd: boolean;
  /** How many line terminators the text has. */
  readonly terminators: number;
  /** What is in the text, each of these in columns of its own. */
  readonly blocks: Blocks;
  readonly voices: Voices;
  readonly classes: Classes;
  readonly faults: Faults;
  /** How many blocks are cues, dropped ones included. */
  readonly cueCount: number;
}

/** One entry for each block, in the order of the text. Blocks tile the chunk. */
export interface Blocks {
  readonly count: number;
  /** A `BlockKind`. */
  readonly kind: Uint8Array;
  /** Where the block's first line starts. The block reaches to the next one's start. */
  readonly start: Uint32Array;
  /** Where the block's last line with content ends, its terminator left out. */
  readonly end: Uint32Array;
  /** Of a cue, where the timing line starts and ends; else both are `start`. */
  readonly timing: Uint32Array;
  readonly timingEnd: Uint32Array;
  /** Of a cue that a player can read, where its end time ends and its settings may start; else 0. */
  readonly settings: Uint32Array;
  /** Of a cue, where the text starts; equal to `end` where there is none. */
  readonly text: Uint32Array;
  /** Of a cue, the colon that ends what may be a speaker's label, as in `Ann: Hello`; else 0. */
  readonly colon: Uint32Array;
  /** The first block whose settings are known to be written as these; the block itself else. */
  readonly settingsAs: Uint32Array;
  /** Of a cue, its times in ms; NaN where they cannot be made out even with goodwill. */
  readonly startTime: Float64Array;
  readonly endTime: Float64Array;
}

/** One entry for each voice that a cue names, well written or not, in the order of the text. */
export interface Voices {
  readonly count: number;
  /** The index of the cue. */
  readonly block: Uint32Array;
  /** Where the start tag's `<` is. */
  readonly tag: Uint32Array;
  /** Where the name starts and ends, white space around it left out. */
  readonly name: Uint32Array;
  readonly nameEnd: Uint32Array;
  /** The first voice whose annotation is known to be written as this one; the voice itself else. */
  readonly as: Uint32Array;
}

/** One entry for each start tag in cue text that has classes, in the order of the text. */
export interface Classes {
  readonly count: number;
  /** The index of the cue. */
  readonly block: Uint32Array;
  /** Where the first class's full stop is, and where the last class ends. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** One entry for each fault, in the order the scanner met them: by block, then by place. */
export interface Faults {
  readonly count: number;
  /** An index into `faultCodes`. */
  readonly code: Uint8Array;
  /** The index of the block. */
  readonly block: Uint32Array;
  /** Where the smallest span that shows the mistake starts and ends. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Where the block of that index ends, relative to the chunk, the empty lines behind it included. */
export function blockLimit(chunk: Chunk, index: number): number {
  return index + 1 < chunk.blocks.count ? chunk.blocks.start[index + 1]! : chunk.text.length;
}

/** Whether a block of this kind is a cue, be it one that players drop. */
export function isCue(kind: number): boolean {
  return kind === BlockKind.Cue || kind === BlockKind.DroppedCue;
}
