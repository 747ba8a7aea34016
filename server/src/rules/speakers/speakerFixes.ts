/** What can be done about the names of speakers: nothing but what says who speaks is changed. */

import { isSpeaker, type Mention, mentionsIn, speakersIn } from '../../speakers';
import { tallyIn } from '../../speakers/tally';
import { written } from '../../speakers/write';
import { blockLimit, type Chunk } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import { type Case, type Edit, type Fix, quoted } from '../rule';
import { mayName } from './firstMentions';
import { mixedSources, sourceOf } from './nameSources';

/** The mention’s place in the file. */
interface PlacedMention {
  readonly chunk: Chunk;
  readonly offset: number;
  readonly mention: Mention;
}

/** Every mention of a speaker in the file, in chunks of which `isWanted` holds. */
function* allMentions(
  transcript: Transcript,
  isWanted: (chunk: Chunk) => boolean,
): Iterable<PlacedMention> {
  const speakers = speakersIn(transcript);
  for (const [index, chunk] of transcript.chunks.entries()) {
    if (!isWanted(chunk)) continue;
    const offset = transcript.offsetOf(index);
    for (const mention of mentionsIn(speakers, chunk)) yield { chunk, offset, mention };
  }
}

/** The name as the other one wherever it stands; none where it cannot be written in one of these places. */
export function similarNameFixes({ transcript, name, meant }: Case): readonly Fix[] {
  if (name === undefined || meant === undefined) return [];
  const edits: Edit[] = [];
  for (const { offset, mention } of allMentions(transcript, (chunk) => mayName(chunk, name))) {
    if (mention.name !== name) continue;
    const now = written(meant, mention.notation);
    if (!('text' in now)) return [];
    edits.push({ start: offset + mention.start, end: offset + mention.end, text: now.text });
  }
  return [{ title: `Write ${quoted(meant)} as everywhere else`, edits }];
}

/** The names that stand otherwise than most, as most do; those left out that would lose something. */
export function mixedSourceFixes({ transcript }: Case): readonly Fix[] {
  const mix = mixedSources(transcript);
  if (!mix || mix.prevailing === 'identifier') return [];
  const { prevailing, counts } = mix;
  const converted = prevailing === 'tag' ? asTag : mostAreLabels(transcript) ? asLabel : undefined;
  if (!converted) return [];
  const edits: Edit[] = [];
  let done = 0;
  const all = [...allMentions(transcript, () => true)];
  for (const [index, placed] of all.entries()) {
    if (sourceOf(placed.mention.notation) === prevailing) continue;
    if (isSameCue(placed, all[index - 1]) || isSameCue(placed, all[index + 1])) continue;
    const changes = converted(transcript, placed);
    if (changes.length > 0) done++;
    edits.push(...changes);
  }
  const others = counts.tag + counts.text + counts.identifier - counts[prevailing];
  const which = done === others ? 'these names' : `${done} of these ${others} names`;
  const title = `Write ${which} ${prevailing === 'tag' ? 'in voice tags' : 'as labels'}`;
  return done === 0 ? [] : [{ title, edits }];
}

function isSameCue({ chunk, mention }: PlacedMention, other: PlacedMention | undefined): boolean {
  return other?.chunk === chunk && other.mention.block === mention.block;
}

/** Whether more names stand in front of a colon than otherwise in the text. */
function mostAreLabels(transcript: Transcript): boolean {
  let labels = 0;
  let others = 0;
  for (const { mention } of allMentions(transcript, ({ cueCount }) => cueCount > 0)) {
    if (mention.notation === 'label') labels++;
    else if (sourceOf(mention.notation) === 'text') others++;
  }
  return labels > others;
}

/** `Ann: Hello` as `<v Ann>Hello`, where nothing stands before the name. */
function asTag(
  _transcript: Transcript,
  { chunk, offset, mention }: PlacedMention,
): readonly Edit[] {
  const { name, notation, block, prefix, prefixEnd } = mention;
  const { text, end } = chunk.blocks;
  const isFirst = chunk.text.slice(text[block], prefix).trim() === '';
  if (sourceOf(notation) !== 'text' || !isFirst || prefixEnd >= end[block]!) return [];
  const now = written(name, 'voice');
  if (!('text' in now)) return [];
  return [{ start: offset + prefix, end: offset + prefixEnd, text: `<v ${now.text}>` }];
}

const TAG = /^<v[ \t]+[^<>]*>$/u;
const END_TAG = /<\/v>(?=\s*$)/u;

/** `<v Ann>Hello</v>` as `Ann: Hello`, where the tag has no classes and the voice is the whole cue. */
function asLabel(
  transcript: Transcript,
  { chunk, offset, mention }: PlacedMention,
): readonly Edit[] {
  const { name, notation, block, prefix, prefixEnd } = mention;
  const { blocks, text } = chunk;
  const isFirst = text.slice(blocks.text[block], prefix).trim() === '';
  if (notation !== 'voice' || !isFirst || !TAG.test(text.slice(prefix, prefixEnd))) return [];
  const now = written(name, 'label');
  if (!('text' in now) || !staysSpeaker(transcript, mention)) return [];
  const words = text.slice(prefixEnd, Math.min(blocks.end[block]!, blockLimit(chunk, block)));
  const endTag = END_TAG.exec(words);
  const isWhole = !/<\/?v\b/u.test(endTag ? words.slice(0, endTag.index) : words);
  if (!isWhole || words.trim() === '') return [];
  const space = /^\s/u.test(words) ? '' : ' ';
  const start = { start: offset + prefix, end: offset + prefixEnd, text: `${now.text}:${space}` };
  if (!endTag) return [start];
  const at = offset + prefixEnd + endTag.index;
  return [start, { start: at, end: at + endTag[0].length, text: '' }];
}

/** Whether a label of the name says who speaks, also when no voice tag has the name any more. */
function staysSpeaker(transcript: Transcript, mention: Mention): boolean {
  const { name } = mention;
  const speakers = speakersIn(transcript);
  const isLabel = isSpeaker(speakers, { ...mention, notation: 'label', proof: 1 });
  return (
    isLabel &&
    (speakers.labels.others !== 'none' || (tallyIn(transcript).labels.get(name) ?? 0) > 1)
  );
}
