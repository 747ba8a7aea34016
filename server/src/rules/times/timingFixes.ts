/** What can be done about timing lines. */

import { codesOf } from '../../syntax/characters';
import { timestampText } from '../../syntax/timing/timestamp';
import { readWritten, type WrittenTime } from '../../syntax/timing/writtenTime';
import { cueAfter, endTimeOf, startTimeOf, timestampLike, timingPlaces } from '../cueParts';
import { type Case, edit, type Fix, replacement } from '../rule';

/** The whole timestamp written as it should be; both readings where there are two. None for a part of one. */
export function timestampFixes(found: Case): readonly Fix[] {
  if (!isApart(found)) return [];
  const { ms, otherMs } = writtenTime(found);
  return [ms, otherMs]
    .filter((time) => time !== undefined && Number.isFinite(time))
    .map((time) => {
      const text = conforming(time!, found.text);
      return replacement(found, `Write ${text}`, text);
    });
}

/** Whether nothing adheres to the time: of `00:00:1O.000`, what comes before the letter is none. */
function isApart({ chunk, start, end }: Case): boolean {
  return (
    /^[\s>]?$/u.test(chunk.text.charAt(start - 1)) &&
    /^[\s<>=~\p{Pd}]?$/u.test(chunk.text.charAt(end))
  );
}

/** No transcript is that long, in ms: what says so counts from something else, such as from 1970. */
const TOO_LONG = 100 * 3_600_000;

/**
 * Whether the time is beyond doubt: it stands by itself, what follows it does not look like more of it,
 * no number in it is more than there can be, and it is not from somewhere else.
 */
export function isPlainTime(found: Case): boolean {
  const { chunk, end, text } = found;
  const behind = chunk.text.slice(end, chunk.blocks.timingEnd[found.block]);
  const isAll = isApart(found) && !/^\s*[\d.,:;_]/u.test(behind);
  const overflows = text
    .split(':')
    .slice(1)
    .some((field) => Number.parseInt(field, 10) > 59);
  return isAll && isPlain(found) && !overflows && writtenTime(found).ms < TOO_LONG;
}

/** Whether each field is what it seems: `00:01:000` may be a minute or a second, and `1000` anything. */
function isPlain({ text }: Case): boolean {
  const fields = text.split(/[:;][\t ]?/u);
  const units = fields.slice(1, 3);
  return /[:;.,]/u.test(text) && units.every((unit) => /^[^.,]{1,2}(?:[.,]|$)/u.test(unit));
}

/** What the place may say as a time; NaN ms where it cannot be read at all. */
export function writtenTime({ text }: Case): WrittenTime {
  const codes = codesOf(text);
  return readWritten(codes, 0, codes.length);
}

/** The time as the standard wants it, without hours where the original has none and needs none. */
function conforming(ms: number, original: string): string {
  const fields = original.split(':').length;
  return fields < 3 ? timestampLike(ms, '00:00') : timestampText(ms);
}

/** The arrow, with a space on each side where there is none yet. */
export function spacedArrow({ chunk, start, end }: Case): string {
  const before = /\s/u.test(chunk.text[start - 1] ?? '') ? '' : ' ';
  const after = /\s/u.test(chunk.text[end] ?? '') ? '' : ' ';
  return `${before}-->${after}`;
}

/** Swap the times of a cue that ends before it starts; or end it when the next one starts. */
export function endFixes(found: Case): readonly Fix[] {
  const places = timingPlaces(found);
  const { chunk, transcript } = found;
  const [start, end] = [startTimeOf(found), endTimeOf(found)];
  const fixes: Fix[] = [];
  if (end < start) {
    const startText = chunk.text.slice(places.start, places.startEnd);
    const endText = chunk.text.slice(places.end, places.endEnd);
    fixes.push({
      title: 'Swap the times',
      edits: [
        edit(found, places.start, places.startEnd, endText),
        edit(found, places.end, places.endEnd, startText),
      ],
    });
  }
  const next = cueAfter(transcript, found);
  if (next && startTimeOf(next) > start) {
    const text = timestampLike(startTimeOf(next), chunk.text.slice(places.start, places.startEnd));
    fixes.push(
      replacement(
        found,
        `End this cue when the next one starts, at ${text}`,
        text,
        places.end,
        places.endEnd,
      ),
    );
  }
  return fixes;
}
