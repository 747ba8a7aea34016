/** Rules on the notes that silence rules. They are ours: players skip notes. */

import { wholeBlock } from '../cueParts';
import { type Case, edit, type Fix, quoted, type Rule, replacement } from '../rule';
import { type SilencingNote, silencingNotesIn, silencingVerbs } from './silencingNotes';

const SPEC = 'webvtt-comment-block';
const cue = '00:00.000 --> 00:04.000\n<V Bob>Hello\n';
const good = `WEBVTT\n\nNOTE webvtt-disable-next-cue voice-upper-case\n\n${cue}`;

/** The rules, given what gives the codes of all rules: a note may name any of them. */
export const silencingRules = (codes: () => readonly string[]) =>
  [
    {
      code: 'suppression-unknown',
      severity: 'hint',
      advisory: true,
      summary: 'A note silences a rule that there is not.',
      spec: SPEC,
      bad: good.replace('\n\n00:', ' voice-uper-case\n\n00:'),
      good,
      message: ({ text }) =>
        text.startsWith('webvtt-')
          ? `${quoted(text)} is no directive, so this note silences nothing. There are ${silencingVerbs.join(', ')}.`
          : `There is no rule ${quoted(text)}, so naming it silences nothing.`,
      fixes: (found) => unknownFixes(found, codes()),
    },
    {
      code: 'suppression-unused',
      severity: 'hint',
      advisory: true,
      summary: 'A note silences nothing.',
      spec: SPEC,
      bad: good.replace('<V', '<v'),
      good,
      message: (found) =>
        noteOf(found)?.verb === 'webvtt-enable'
          ? `Nothing that ${quoted(found.text)} names is silenced here, so it does nothing.`
          : `There is nothing for ${quoted(found.text)} to silence, so it does nothing.`,
      fixes: (found) => [removed(found)],
      fixAll: 'Remove all suppressions that silence nothing',
    },
  ] as const satisfies readonly Rule[];

function noteOf({ chunk, block }: Case): SilencingNote | undefined {
  return silencingNotesIn(chunk).find((note) => note.block === block);
}

/** The code or first word that is most like it, where one is, or nothing. */
function unknownFixes(found: Case, codes: readonly string[]): readonly Fix[] {
  const isVerb = found.text.startsWith('webvtt-');
  const meant = nearest(found.text, isVerb ? silencingVerbs : codes);
  const named = noteOf(found)?.codes.some(({ text }) => text === meant);
  return [
    ...(meant && !named ? [replacement(found, `Write ${meant}`, meant)] : []),
    removed(found),
  ];
}

/** The note without the word; without the note where nothing would be left that it names. */
function removed(found: Case): Fix {
  const note = noteOf(found);
  const codes = note?.codes ?? [];
  const isWhole = found.start === note?.word.start || codes.length < 2;
  if (isWhole) {
    const [start, end] = wholeBlock(found);
    return { title: 'Remove the note', edits: [edit(found, start, end, '')] };
  }
  const before = found.chunk.text.slice(0, found.start).search(/[\t ,]*$/u);
  return {
    title: `Remove ${quoted(found.text)} from the note`,
    edits: [edit(found, before, found.end, '')],
  };
}

/** The word that takes the fewest changes to make of `text`, of those that take few. */
function nearest(text: string, words: readonly string[]): string | undefined {
  if (text.length > 60) return undefined;
  const near = words
    .map((word) => ({ word, distance: distanceBetween(text, word) }))
    .filter(({ distance }) => distance <= 3)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word;
}

/** How many letters are to be added, left out or changed to make `b` of `a`. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
