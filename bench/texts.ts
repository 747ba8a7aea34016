/** The transcripts that are measured, made of our own words, the same ones in every run. */

/** How many cues the measured transcripts have. */
export const sizes = [800, 10_000, 100_000] as const;

/** The kinds of transcript, each a function of the number of cues. */
export const texts = {
  /** One line and one voice in each cue, nothing wrong with it. About 100 code units a cue. */
  plain: (cues) => transcript(cues, plainCue),
  /** Identifiers, settings, several lines, nested tags, character references, NOTE blocks. */
  rich: (cues) => transcript(cues, richCue, richHead),
  /** As plain, with lines that end in CR LF. */
  CRLF: (cues) => transcript(cues, plainCue).split('\n').join('\r\n'),
  /** One line of Chinese in each cue, so that a string takes two bytes for a code unit. */
  CJK: (cues) => transcript(cues, chineseCue),
  /** As services export podcasts: hours of one digit, speakers by number. */
  podcast: (cues) => transcript(cues, podcastCue),
  /** As plain, with a mistake in every fiftieth cue: overlaps, bad times and bad voice tags. */
  faulty: (cues) => transcript(cues, faultyCue),
  /** One of those mistakes in every cue: each of them is folded into one finding. */
  'all faulty': (cues) => transcript(cues, anyMistake(mistakes)),
  /** A mistake in every cue, of so many kinds that none is folded. */
  unfolded: (cues) => transcript(cues, anyMistake(manyMistakes)),
} as const satisfies Readonly<Record<string, (cues: number) => string>>;

/** What a column for so many cues is called. */
export function cuesTitle(cues: number): string {
  return `${cues.toLocaleString('en-US')} cues`;
}

/** One of the kinds, by what the table calls it. */
export type TextKind = keyof typeof texts;

/** Writes the cue of a number; `pick` gives a number from 0 to below its argument. */
type CueWriter = (number: number, pick: Pick) => string;
type Pick = (below: number) => number;

const words =
  'well so the river runs past our little house and every morning we count boats before breakfast someone always asks whether numbers matter then laughs because nobody wrote them down yet still it was a good question about memory'.split(
    ' ',
  );
const characters = [
  ...'我们每天早上在河边数船然后回家吃饭有人问数字是否重要大家都笑了因为没有写下来但这是个好问题',
];
const names = ['Ann', 'Bob Stone', 'Carla', 'Dev'];

/** Joined, the text is flat in memory, as what a program reads from a file or from the wire is. */
function transcript(cues: number, cueOf: CueWriter, head = 'WEBVTT\n\n'): string {
  const pick = pickFrom(cues);
  const parts = [head];
  for (let number = 0; number < cues; number++) parts.push(cueOf(number, pick));
  return parts.join('');
}

/** A generator of numbers that are the same in every run: a linear congruence. */
function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const plainCue: CueWriter = (number, pick) =>
  `${timing(number)}\n<v ${speaker(number)}>${sentence(pick)}</v>\n\n`;

const podcastCue: CueWriter = (number, pick) => {
  const times = timing(number).replace(/\b0(?=\d:\d\d:)/gu, '');
  return `${times}\n<v Speaker ${Math.floor(number / 9) % 3}>${sentence(pick, 14)}</v>\n\n`;
};

const chineseCue: CueWriter = (number, pick) => {
  const line = Array.from({ length: 24 }, () => characters[pick(characters.length)]).join('');
  return `${timing(number)}\n<v 安娜>${line}。</v>\n\n`;
};

const richHead =
  'WEBVTT - A walk along the river\nKind: captions\n\nSTYLE\n::cue(.loud) { color: yellow }\n\nREGION\nid:left\nwidth:40%\nlines:3\n\n';

const richCue: CueWriter = (number, pick) => {
  const note = number % 40 === 39 ? `NOTE ${sentence(pick)}\n\n` : '';
  const settings =
    number % 3 === 0 ? ' region:left align:start' : ' line:85% position:20%,line-left';
  return [
    `${note}cue-${number + 1}\n${timing(number)}${settings}\n`,
    `<v.loud ${speaker(number)}><i>${sentence(pick, 5)}</i> &amp; <b>so <u>on</u></b></v>\n`,
    `<c.quiet>${sentence(pick, 5)} <lang en-GB>indeed</lang></c>\n\n`,
  ].join('');
};

const faultyCue: CueWriter = (number, pick) =>
  number % 50 === 49 ? mistakes[pick(mistakes.length)]!(number, pick) : plainCue(number, pick);

const mistakes: readonly CueWriter[] = [
  (number, pick) => `${timing(number, 3500)}\n<v ${speaker(number)}>${sentence(pick)}</v>\n\n`,
  (number, pick) => `${timing(number).replace('.', ',')}\n${sentence(pick)}\n\n`,
  (number, pick) => `${timing(number)}\n<v.Ann>${sentence(pick)}</v>\n\n`,
  (number, pick) => `${timing(number)}\n<v Ann>${sentence(pick)}</v Ann>\n\n`,
];

const manyMistakes: readonly CueWriter[] = [
  ...mistakes,
  (number, pick) => `${timing(number)}\n<v ${speaker(number)}><b>${sentence(pick)}</v>\n\n`,
  (number, pick) => `${timing(number)}\n<v ${speaker(number)}>${sentence(pick)}</i></v>\n\n`,
  (number, pick) => `${timing(number)} size:200%\n<v ${speaker(number)}>${sentence(pick)}</v>\n\n`,
];

/** Takes turns, so that each mistake is as frequent as the next. */
function anyMistake(writers: readonly CueWriter[]): CueWriter {
  return (number, pick) => writers[number % writers.length]!(number, pick);
}

/** Speakers take turns of nine cues. */
function speaker(number: number): string {
  return names[Math.floor(number / 9) % names.length]!;
}

function sentence(pick: Pick, length = 10): string {
  return Array.from({ length }, () => words[pick(words.length)]).join(' ');
}

/** The timing line of a cue that starts three seconds after the one before and runs for `length` ms. */
function timing(number: number, length = 2900): string {
  return `${timestamp(3000 * number)} --> ${timestamp(3000 * number + length)}`;
}

function timestamp(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = [Math.floor(minutes / 60), minutes % 60, seconds % 60].map(twoDigits).join(':');
  return `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
