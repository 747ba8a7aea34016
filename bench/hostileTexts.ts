/** Texts that are out to cost time, each a function of its size: 1 is the whole, 0.5 half of it. */

type Texts = Readonly<Record<string, (size: number) => string>>;

const K = 100_000;
const M = 1_000_000;

/** Those with nothing wrong in them, or with one great mistake. */
export const largeTexts: Texts = {
  '10 MB on one line': (size) => cueOf('words '.repeat((size * 10 * M) / 6)),
  '10 MB on one line, no WEBVTT': (size) => 'words '.repeat((size * 10 * M) / 6),
  '10 MB of header': (size) => `WEBVTT\n${'Kind: captions\n'.repeat((size * 10 * M) / 15)}\n`,
  '10 MB behind WEBVTT': (size) => `WEBVTT ${'words '.repeat((size * 10 * M) / 6)}\n\n`,
  '1 M empty lines': (size) => `WEBVTT${'\n'.repeat(size * M)}`,
  '1 M lines of a space': (size) => `WEBVTT\n\n${' \n'.repeat(size * M)}`,
  '1 M CR': (size) => `WEBVTT${'\r'.repeat(size * M)}`,
  '1 M lines of one cue': (size) => cueOf('word\n'.repeat(size * M)),
  '1 M lines of a NOTE': (size) => `WEBVTT\n\nNOTE\n${'word\n'.repeat(size * M)}`,
  '1 M NOTE': (size) => `WEBVTT\n\n${'NOTE a\n\n'.repeat(size * M)}`,
  '1 M `>`': (size) => cueOf('>'.repeat(size * M)),
  '1 M `[`': (size) => cueOf('['.repeat(size * M)),
  '1 M `A: `': (size) => cueOf('A: '.repeat(size * M)),
  '1 M `&amp;`': (size) => cueOf('&amp;'.repeat(size * M)),
  '`&` and 1 M letters': (size) => cueOf(`&${'a'.repeat(size * M)}`),
  '`&#` and 1 M digits': (size) => cueOf(`&#${'9'.repeat(size * M)};`),
  '`<` and 1 M letters': (size) => cueOf(`<${'a'.repeat(size * M)}>word`),
  '1 MB of a voice': (size) => cueOf(`<v ${'a'.repeat(size * M)}>word</v>`),
  '1 MB of a language': (size) => cueOf(`<lang ${'en-'.repeat((size * M) / 3)}>word</lang>`),
  '`<c` of 1 M classes': (size) => cueOf(`<c${'.a'.repeat(size * M)}>word</c>`),
  '100 k `<b>` in one another': (size) =>
    cueOf(`${'<b>'.repeat(size * K)}word${'</b>'.repeat(size * K)}`),
  '100 k ruby': (size) => cueOf('<ruby>a<rt>b</rt></ruby>'.repeat(size * K)),
  '100 k voices of a cue': (size) => cueOf(many(size * K, (index) => `<v n${index}>a</v>`)),
  '100 k speakers': (size) => cues(size * K, (index) => `<v n${index}>word`),
  '100 k labels': (size) => cues(size * K, (index) => `Name ${index}: word`),
  '100 k regions, all used': (size) =>
    `WEBVTT\n\n${many((size * K) / 2, (index) => `REGION\nid:r${index}\n\n`)}${many((size * K) / 2, (index) => cueAt(index, 'word', ` region:r${index}`))}`,
  '1 M spaces on a timing line': (size) =>
    `WEBVTT\n\n00:00.000${' '.repeat(size * M)}--> 00:01.000\nword\n\n`,
  '1 M digits in a time': (size) =>
    `WEBVTT\n\n${'1'.repeat(size * M)}:00:00.000 --> 00:01.000\nword\n\n`,
  '1 M `1:` in a time': (size) =>
    `WEBVTT\n\n${'1:'.repeat(size * M)}00.000 --> 00:01.000\nword\n\n`,
  '1 MB of a setting': (size) => `WEBVTT\n\n${cueAt(0, 'word', ` line:${'1'.repeat(size * M)}%`)}`,
  '1 MB of a STYLE': (size) => sheet('::cue { color: red }\n'.repeat((size * M) / 21)),
  '1 MB of comments of a STYLE': (size) => sheet('/* a */\n'.repeat((size * M) / 8)),
  '1 M `/*` of a STYLE': (size) => sheet('/*'.repeat(size * M)),
  '40 k `::cue` of a STYLE': (size) => sheet('::cue '.repeat(size * 40_000)),
  '5 k `::cue(` in one another': (size) => sheet('::cue('.repeat((size * K) / 20)),
  '10 k STYLE': (size) => `WEBVTT\n\n${'STYLE\n::cue { color: red }\n\n'.repeat((size * K) / 10)}`,
  '1 M codes of a webvtt-disable': (size) =>
    `WEBVTT\n\nNOTE webvtt-disable${' overlap'.repeat(size * M)}\n\n${cueAt(0, 'word')}`,
  '100 k webvtt-disable': (size) =>
    `WEBVTT\n\n${many(size * K, (index) => `NOTE webvtt-disable overlap\n\n${cueAt(index, 'word')}`)}`,
};

/** Those with a mistake every few characters. */
export const faultyTexts: Texts = {
  '1 M `<`': (size) => cueOf('<'.repeat(size * M)),
  '1 M `&`': (size) => cueOf('&'.repeat(size * M)),
  '1 M `&#`': (size) => cueOf('&#'.repeat(size * M)),
  '1 M `&amp`': (size) => cueOf('&amp'.repeat(size * M)),
  '1 M `<v a>`': (size) => cueOf('<v a>'.repeat(size * M)),
  '1 M `</b>`': (size) => cueOf('</b>'.repeat(size * M)),
  '1 M times in a cue': (size) => cueOf('<00:01.000>'.repeat(size * M)),
  '1 M `<rt>` out of ruby': (size) => cueOf('<rt>'.repeat(size * M)),
  '100 k `<b><i>` closed out of order': (size) =>
    cueOf('<b><i>'.repeat(size * K) + '</b></i>'.repeat(size * K)),
  '1 M cues at once': (size) => `WEBVTT\n\n${cueAt(0, 'word').repeat(size * M)}`,
  '100 k cues at once': (size) => `WEBVTT\n\n${cueAt(0, 'word').repeat(size * K)}`,
  '100 k cues that each run on': (size) => timed(size * K, (at) => [at, 100 * K]),
  '100 k cues in one another': (size) => timed(size * K, (at) => [at, 2 * K - at]),
  '100 k cues back in time': (size) => timed(size * K, (at) => [K - at, K - at + 1]),
  '100 k cues of one identifier': (size) =>
    `WEBVTT\n\n${many(size * K, (index) => `same\n${cueAt(index, 'word')}`)}`,
  '100 k lines with an arrow': (size) => `WEBVTT\n\n${'-->\n'.repeat(size * K)}`,
  '100 k cues, no empty line': (size) =>
    `WEBVTT\n\n${many(size * K, (index) => cueAt(index, 'word').replace('\n\n', '\n'))}`,
  '1 M tokens of settings': (size) => `WEBVTT\n\n${cueAt(0, 'word', ' a:b'.repeat(size * M))}`,
  '1 M times one setting': (size) => `WEBVTT\n\n${cueAt(0, 'word', ' line:1'.repeat(size * M))}`,
  '100 k cues of ten settings': (size) => cues(size * K, () => 'word', ' size:200%'.repeat(10)),
  '100 k regions of one name': (size) => `WEBVTT\n\n${'REGION\nid:r\n\n'.repeat(size * K)}`,
  '100 k regions not there': (size) =>
    `WEBVTT\n\n${many(size * K, (index) => cueAt(index, 'word', ` region:r${index}`))}`,
  '1 M lines of a region': (size) => `WEBVTT\n\nREGION\n${'id:r\n'.repeat(size * M)}\n`,
  '1 M settings of a region': (size) => `WEBVTT\n\nREGION\n${'id:r '.repeat(size * M)}\n\n`,
  '1 M stray lines': (size) => `WEBVTT\n\n${'word\n'.repeat(size * M)}`,
  '1 M stray blocks': (size) => `WEBVTT\n\n${'word\n\n'.repeat(size * M)}`,
  '100 k WEBVTT': (size) => 'WEBVTT\n\n'.repeat(size * K),
  '1 M NUL': (size) => cueOf('\0'.repeat(size * M)),
  '1 M byte order marks': (size) => '\uFEFF'.repeat(size * M),
  '1 M replacement characters': (size) => cueOf('\uFFFD'.repeat(size * M)),
  '10 k rulesets with a mistake': (size) =>
    sheet(many((size * K) / 10, (index) => `::cue(.a${index}) { width: 1px }\n`)),
  '100 k `{` of a STYLE': (size) => sheet(`::cue ${'{'.repeat(size * K)}`),
  '1 M `:` of a STYLE': (size) => sheet(':'.repeat(size * M)),
  '100 k `(` of a STYLE': (size) => sheet(`::cue${'('.repeat(size * K)}`),
};

/** A file of one cue. */
function cueOf(text: string): string {
  return `WEBVTT\n\n${cueAt(0, text)}`;
}

/** Cues one after the other. */
function cues(count: number, textOf: (index: number) => string, settings = ''): string {
  return `WEBVTT\n\n${many(count, (index) => cueAt(index, textOf(index), settings))}`;
}

/** Cues of the times given, in s. */
function timed(count: number, timesOf: (index: number) => readonly [number, number]): string {
  const cue = (index: number) => `${timesOf(index).map(timestamp).join(' --> ')}\nword\n\n`;
  return `WEBVTT\n\n${many(count, cue)}`;
}

function sheet(css: string): string {
  return `WEBVTT\n\nSTYLE\n${css}\n\n`;
}

function many(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** The cue of the second that `index` is. */
function cueAt(index: number, text: string, settings = ''): string {
  return `${timestamp(index)} --> ${timestamp(index + 1)}${settings}\n${text}\n\n`;
}

function timestamp(seconds: number): string {
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${clock.map((value) => String(Math.floor(value)).padStart(2, '0')).join(':')}.000`;
}
