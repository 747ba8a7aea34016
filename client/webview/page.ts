import type { FromPage, ToPage } from '../src/preview/messages';
import type { List } from './list';
import type { Playhead } from './playhead';
import type { PartChange } from './rowChange';
import type { Transcript } from './transcript';

/**
 * What the parts of the page share. Each part is a function that is handed the page once and hears
 * and says what it is about from then on; no part imports another.
 */
export interface Page {
  readonly transcript: Transcript;
  readonly playhead: Playhead;
  readonly list: List;
  /** Tells the extension. */
  post(message: FromPage): void;
  /** Hears each message of this type from the extension. */
  on<Type extends ToPage['type']>(type: Type, hear: Hear<Type>): void;
  /** Hears that the transcript is another one now, or a part of it, after the list shows it. */
  onTranscript(hear: (change: PartChange) => void): void;
  /** What this part kept for when the page is loaded again; undefined where it kept nothing. */
  recalled<Value>(part: string): Value | undefined;
  /** Keeps what this part needs when the page is loaded again: plain data. */
  remember(part: string, value: unknown): void;
}

export type Hear<Type extends ToPage['type']> = (message: Extract<ToPage, { type: Type }>) => void;
