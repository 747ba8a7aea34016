/** Where characters stand that no author means, in the chunks that the scanner has met one in. */

import type { Chunk } from '../../syntax/chunk';
import { faultNumber } from '../../syntax/faults';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { hasOddCharacters } from '../has';
import type { encodingRules } from './encodingRules';

type Code = CheckedCode<typeof encodingRules>;

const characters: Readonly<Record<Code, string>> = {
  'nul-character': '\0',
  'replacement-character': '\uFFFD',
};
const codes = Object.keys(characters) as readonly Code[];

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
  const character = characters[code];
  const places: CodedPlace<Code>[] = [];
  let block = 0;
  for (let start = text.indexOf(character); start >= 0; ) {
    let end = start + 1;
    while (text[end] === character) end++;
    while (block + 1 < blocks.count && blocks.start[block + 1]! <= start) block++;
    const isInSignature = chunk.rejected && block === 0;
    if (!isInSignature) places.push({ chunk, block, start, end, code });
    start = text.indexOf(character, end);
  }
  return places;
}
