/** What is odd about the lines of the header, and about the file's last line. Made on demand. */

import { blockLimit, type Chunk } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import type { Place } from '../rule';
import type { headerRules } from './headerRules';

type Code = CheckedCode<typeof headerRules>;

const TIMESTAMP_MAP = /^X-TIMESTAMP-MAP(?![\w-])/iu;
const LOCAL = 'LOCAL:(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}';
const MPEGTS = 'MPEGTS:\\d{1,20}';
const WELL_FORMED = new RegExp(
  `^X-TIMESTAMP-MAP=(?:${LOCAL},${MPEGTS}|${MPEGTS},${LOCAL})[ \\t]*$`,
  'u',
);

const none: readonly CodedPlace<Code>[] = [];

/** What is odd about the lines of the header and the end of the last line: section 4.1. */
export function headerChecks(transcript: Transcript): PlacesInChunks<Code> {
  const { chunks } = transcript;
  const last = chunks.length - 1;
  return chunks.map((chunk, index) => {
    if (index > 0 && index < last) return none;
    return [
      ...(index === 0 ? headerPlaces(chunk) : none),
      ...(index === last ? endPlaces(chunk) : none),
    ];
  });
}

/** A file that players reject has a graver fault than these. */
function headerPlaces(chunk: Chunk): readonly CodedPlace<Code>[] {
  if (chunk.rejected) return [];
  const [first, ...lines] = headerLines(chunk);
  const places = lines.flatMap((line) => placesOfLine(line));
  const word = { chunk, block: 0, start: first!.start, end: first!.start + 'WEBVTT'.length };
  if (!lines.some(({ text }) => TIMESTAMP_MAP.test(text))) {
    places.push({ ...word, code: 'timestamp-map-missing' });
  }
  if (lines.length === 0 && terminators(chunk) < 2) {
    places.push({ ...word, code: 'header-no-empty-line' });
  }
  return places;
}

interface Line extends Place {
  readonly text: string;
}

/** The lines of the header, the signature's first, the byte order mark left out. */
function headerLines(chunk: Chunk): readonly Line[] {
  const limit = chunk.blocks.end[0]!;
  const lines: Line[] = [];
  for (let i = 0; i < chunk.lineStarts.length && chunk.lineStarts[i]! < limit; i++) {
    const bom = i === 0 && chunk.text.startsWith('\uFEFF') ? 1 : 0;
    const start = chunk.lineStarts[i]! + bom;
    const next = Math.min(limit, chunk.lineStarts[i + 1] ?? limit);
    const text = chunk.text.slice(start, next).replace(/[\r\n]+$/u, '');
    lines.push({ chunk, block: 0, start, end: start + text.length, text });
  }
  return lines;
}

function placesOfLine({ text, ...place }: Line): readonly CodedPlace<Code>[] {
  if (!TIMESTAMP_MAP.test(text)) return [{ ...place, code: 'header-line' }];
  const map: CodedPlace<Code> = { ...place, code: 'timestamp-map' };
  return WELL_FORMED.test(text) ? [map] : [map, { ...place, code: 'timestamp-map-malformed' }];
}

/** How many line terminators follow the header's content. */
function terminators(chunk: Chunk): number {
  const behind = chunk.text.slice(chunk.blocks.end[0], blockLimit(chunk, 0));
  return behind.match(/\r\n?|\n/gu)?.length ?? 0;
}

/** The last character of a file that does not end its last line; a header has its own rule. */
function endPlaces(chunk: Chunk): readonly CodedPlace<Code>[] {
  const { text, blocks } = chunk;
  if (text === '' || /[\r\n]$/u.test(text.slice(-1))) return [];
  if (chunk.first && blocks.count === 1) return [];
  const start = text.length - (/[\uDC00-\uDFFF]$/u.test(text.slice(-1)) ? 2 : 1);
  return [
    {
      chunk,
      block: blocks.count - 1,
      start: Math.max(0, start),
      end: text.length,
      code: 'no-final-newline',
    },
  ];
}
