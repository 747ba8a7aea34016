/** What the preview shows, in parts that are sent again only when they change. */

import type { PreviewCue, PreviewNode, PreviewPart, PreviewResult } from '../../protocol';
import {
  type Inheritance,
  isSpeaker,
  labelOf,
  type Speakers,
  speakersIn,
  spokenIn,
} from '../../speakers';
import { coloursIn } from '../../speakers/colours';
import { BlockKind, type Chunk, isCue } from '../../syntax/chunk';
import { type CueNode, type CueSpan, cueNodes, plainText } from '../../syntax/text/cueText';
import { rememberedWhile } from '../../transcript/chunkMemo';
import { changed } from '../../transcript/chunkSums';
import type { Transcript } from '../../transcript/transcript';

/** What is known where a walk over the chunks has come to. */
interface Walk {
  readonly speakers: Speakers;
  readonly colours: ReadonlyMap<string, number>;
  /** Who spoke last before the chunk, where cues inherit their speaker. */
  before: readonly string[];
  /** The colour of who spoke last before it; whom the chunk itself names keeps the colour. */
  colourBefore: number | undefined;
}

interface Made extends Readonly<Omit<Walk, 'colours'>> {
  readonly part: PreviewPart;
  /** Who spoke last in the chunk or before it. */
  readonly after: readonly string[];
}

/** The last answer for each transcript: what a client may have kept. */
const answered = new WeakMap<
  Transcript,
  { readonly resultId: string; readonly parts: readonly PreviewPart[] }
>();
let answers = 0;

/**
 * The preview, or what has changed in it since the answer that `previousResultId` names: the whole where
 * that is not the last one.
 */
export function previewOf(
  transcript: Transcript,
  previousResultId?: string,
  inheritance?: Inheritance,
): PreviewResult {
  const parts = previewParts(transcript, inheritance);
  const last = answered.get(transcript);
  const resultId = String(++answers);
  answered.set(transcript, { resultId, parts });
  const { version } = transcript;
  if (last === undefined || last.resultId !== previousResultId) {
    return { resultId, version, start: 0, deleted: null, parts };
  }
  const { start, oldEnd, newEnd } = changed(last.parts, parts);
  return { resultId, version, start, deleted: oldEnd - start, parts: parts.slice(start, newEnd) };
}

/** The parts of the preview, one for each chunk. The same chunk gives the same object again. */
export function previewParts(
  transcript: Transcript,
  inheritance?: Inheritance,
): readonly PreviewPart[] {
  const speakers = speakersIn(transcript, inheritance);
  const colours = coloursIn(transcript, inheritance);
  const walk: Walk = { speakers, colours, before: noNames, colourBefore: colours.get('') };
  return transcript.chunks.map((chunk) => {
    const { part, after } = madeOf(chunk, walk);
    walk.before = after;
    walk.colourBefore = colours.get(after[0] ?? '');
    return part;
  });
}

const noNames: readonly string[] = [];

const madeOf = rememberedWhile(
  madePart,
  (made: Made, { speakers, before, colourBefore }) =>
    made.speakers === speakers &&
    isSameList(made.before, before) &&
    made.colourBefore === colourBefore,
);

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((name, index) => name === b[index]));
}

function madePart(chunk: Chunk, { speakers, colours, before, colourBefore }: Walk): Made {
  const cues: PreviewCue[] = [];
  let line = 0;
  let after = before;
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    line = lineAt(chunk, chunk.blocks.start[block]!, line);
    const endLine = lineAt(chunk, chunk.blocks.end[block]!, line);
    const spoken = spokenIn(speakers, chunk, block, after);
    after = spoken.after;
    const colour = colours.get(spoken.names[0] ?? '');
    const cue = cueOf(chunk, block, line, endLine, speakers, spoken.names);
    cues.push(colour === undefined ? cue : { ...cue, colour });
  }
  return { speakers, before, colourBefore, after, part: { lines: chunk.terminators, cues } };
}

/** The line that the offset is in, looked for from `line` on. */
function lineAt({ lineStarts }: Chunk, offset: number, line: number): number {
  let at = line;
  while (at + 1 < lineStarts.length && lineStarts[at + 1]! <= offset) at++;
  return at;
}

function cueOf(
  chunk: Chunk,
  block: number,
  line: number,
  endLine: number,
  speakers: Speakers,
  names: readonly string[],
): PreviewCue {
  const { blocks } = chunk;
  const label = labelOf(chunk, block);
  const isLabelled = label !== undefined && isSpeaker(speakers, label);
  const from = isLabelled ? Math.min(label.speech, blocks.end[block]!) : blocks.text[block]!;
  return {
    line,
    endLine,
    start: timeOrNull(blocks.startTime[block]!),
    end: timeOrNull(blocks.endTime[block]!),
    speakers: names,
    ...(blocks.kind[block] === BlockKind.DroppedCue && { dropped: true }),
    text: previewNodes(cueNodes(chunk.text.slice(from, blocks.end[block]))),
  };
}

function timeOrNull(ms: number): number | null {
  return Number.isFinite(ms) ? ms : null;
}

/** Spans deeper than this are shown as their words: no page needs them, and JSON cannot nest for ever. */
const MOST_DEPTH = 32;

function previewNodes(nodes: readonly CueNode[], depth = 0): readonly PreviewNode[] {
  return nodes.map((node): PreviewNode => {
    if (node.type === 'text') return node.text;
    if (node.type === 'timestamp') return { type: 'timestamp', time: node.time };
    return previewSpan(node, depth);
  });
}

function previewSpan(span: CueSpan, depth: number): PreviewNode {
  const children =
    depth < MOST_DEPTH
      ? previewNodes(span.children, depth + 1)
      : [plainText(span.children, 'with')];
  return {
    type: span.type,
    ...(span.classes.length > 0 && { classes: span.classes }),
    ...(span.annotation !== '' && { annotation: span.annotation }),
    children,
  };
}
