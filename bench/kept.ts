/** What a parse keeps in memory. */

import { parserCalled } from './parsers';
import { type TextKind, texts } from './texts';

/** What one parse keeps. */
export interface Kept {
  /** What is kept beside the text, in bytes for each cue. */
  readonly perCue: number;
  /** What the text itself takes as it is stored, in bytes for each cue. */
  readonly textPerCue: number;
}

/** Measures what the result of a parse keeps, in a process that was started with `--expose-gc`. */
export async function kept({
  parser,
  kind,
  cues,
}: {
  readonly parser: string;
  readonly kind: TextKind;
  readonly cues: number;
}): Promise<Kept> {
  const parse = await parserCalled(parser);
  // What is compiled and remembered at the first parse counts for no text.
  await parse(texts[kind](1000));
  let text: string | undefined = texts[kind](cues);
  const textBytes = storedBytes(text);
  const before = settledBytes();
  const result = await parse(text);
  // A parser may keep the text or pieces cut from it, so that it lives on; or its own copy of it.
  text = undefined;
  const after = settledBytes();
  hold(result);
  return { perCue: (after - before) / cues, textPerCue: textBytes / cues };
}

/** One byte for each code unit where all of them are Latin-1, else two: as V8 stores strings. */
function storedBytes(text: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 255) return 2 * text.length;
  }
  return text.length;
}

function settledBytes(): number {
  for (let round = 0; round < 4; round++) globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

let held: unknown;

/** Keeps the value from being collected before this call. */
function hold(value: unknown): void {
  held = value;
  if (held === null) process.stdout.write('');
}
