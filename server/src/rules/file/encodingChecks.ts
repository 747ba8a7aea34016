/** Where characters stand that no author means, in the chunks that the scanner has met one in. */

import { type Chunk, isCue } from '../../syntax/chunk';
import { faultNumber } from '../../syntax/faults';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { hasOddCharacters } from '../has';
import type { encodingRules } from './encodingRules';

type Code = CheckedCode<typeof encodingRules>;

/** What a code is about, in runs. */
const runs: Readonly<Record<Code, RegExp>> = {
  'nul-character': /\0+/gu,
  'replacement-character': /\uFFFD+/gu,
  'control-character': /[\x01-\x08\v\x0E-\x1F\x7F-\x9F]+/gu,
  'direction-override': /[\u202D\u202E]+/gu,
};
const codes = Object.keys(runs) as readonly Code[];

/** Those that are looked for in the text of cues alone: elsewhere a player shows nothing of them. */
const inText: ReadonlySet<Code> = new Set(['control-character', 'direction-override']);

/** Where such characters stand; nowhere in UTF-16, which has its own rule. */
export function encodingChecks(transcript: Transcript): PlacesInChunks<Code> {
  if (!hasOddCharacters(transcript) || isUtf16(transcript.chunks[0]!)) return [];
  return transcript.chunks.map((chunk) => (chunk.odd ? placesIn(chunk) : none));
}

const none: readonly CodedPlace<Code>[] = [];

const placesIn = rememberedByChunk((chunk) => codes.flatMap((code) => runsIn(chunk, code)));

function isUtf16({ faults }: Chunk): boolean {
  return faults.count > 0 && faults.code[0] === faultNumber['utf-16'];
}

/** Each run of the character that the code is about; in a rejected signature it is no second mistake. */
function runsIn(chunk: Chunk, code: Code): readonly CodedPlace<Code>[] {
  const { text, blocks } = chunk;
  const places: CodedPlace<Code>[] = [];
  let block = 0;
  for (const { 0: run, index: start } of text.matchAll(runs[code])) {
    while (block + 1 < blocks.count && blocks.start[block + 1]! <= start) block++;
    const isInSignature = chunk.rejected && block === 0;
    const isInText = isCue(blocks.kind[block]!) && start >= blocks.text[block]!;
    if (isInSignature || (inText.has(code) && !isInText)) continue;
    places.push({ chunk, block, start, end: start + run.length, code });
  }
  return places;
}
