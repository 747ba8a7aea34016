/** Transcripts as large as any, clean and broken, for tests of how much work an edit is. */

type CueWriter = (number: number) => string;

/** Texts of so many cues, 100 or so code units each. */
export const largeTexts = {
  /** Nothing wrong. */
  plain: (cues) => transcript(cues, plainCue),
  /** Every fiftieth cue has a mistake, of four kinds in turn. */
  faulty: (cues) =>
    transcript(cues, (number) =>
      number % 50 === 49 ? mistakes[Math.floor(number / 50) % 4]!(number) : plainCue(number),
    ),
  /** Every cue has several mistakes. */
  allFaulty: (cues) => transcript(cues, brokenCue),
} as const satisfies Readonly<Record<string, (cues: number) => string>>;

/** The line with the words of a cue; the header has two lines, a cue three. */
export function wordsLine(cue: number): number {
  return 2 + 3 * cue + 1;
}

const WORDS = 'and every morning we count the boats that pass our little house';

function transcript(cues: number, cueOf: CueWriter): string {
  return `WEBVTT\n\n${Array.from({ length: cues }, (_, number) => cueOf(number)).join('')}`;
}

const plainCue: CueWriter = (number) =>
  `${timing(number)}\n<v ${speaker(number)}>${number} ${WORDS}\n\n`;

const mistakes: readonly CueWriter[] = [
  (number) => `${timing(number, 3500)}\n<v ${speaker(number)}>${WORDS}\n\n`,
  (number) => `${timing(number).replace('.', ',')}\n<v ${speaker(number)}>${WORDS}\n\n`,
  (number) => `${timing(number)}\n<v.Ann>${WORDS}\n\n`,
  (number) => `${timing(number)}\n<v Ann>${WORDS}</v Ann>\n\n`,
];

const brokenCue: CueWriter = (number) =>
  `${timing(number, 3500)} align:centre foo:bar\n<v.Ann>This & <i>that</b> ${WORDS}</v Ann>\n\n`;

/** Speakers take turns of nine cues. */
function speaker(number: number): string {
  return ['Ann', 'Bob', 'Carla'][Math.floor(number / 9) % 3]!;
}

/** A cue starts every three seconds and runs for `length` ms. */
function timing(number: number, length = 2900): string {
  return `${timestamp(3000 * number)} --> ${timestamp(3000 * number + length)}`;
}

function timestamp(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map((part) => String(part).padStart(2, '0')).join(':')}.${String(ms % 1000).padStart(3, '0')}`;
}
