/** Random texts that look like transcripts and everything that goes wrong with them, from a seed. */

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the items, which are at least one. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

const pieces = [
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\n\r',
  ' ',
  'x',
  ':',
  '-->',
  '->',
  '--',
  '>',
  '<',
  '&',
  '\0',
  '\uFEFF',
  '\u2028',
  '😀',
  'é',
  'WEBVTT',
  'WEBVTT\n\n',
  'NOTE a\n',
  'NOTE webvtt-disable\n\n',
  'NOTE webvtt-enable hours-one-digit\n\n',
  'NOTE webvtt-disable hours-one-digit nonsense\n\n',
  'NOTE webvtt-disable-next-cue overlap-same-speaker\n\n',
  'NOTE webvtt-disable-file voice-upper-case, timing-comma\n\n',
  'NOTE',
  'STYLE\n',
  'REGION\nid:a\n',
  '1\n',
  'id',
  'Hello',
  'Ann: Hello',
  '>> Bob: ',
  '[SPEAKER_00]: ',
  '<v Ann>',
  '<v Bob',
  '<V Bob>',
  '<v.Bob>',
  '<v>',
  '</v>',
  '</v Bob>',
  '<i>',
  '</i>',
  '<ruby>a<rt>b',
  '<00:01.000>',
  '<b>',
  '</b >',
  '<B>',
  '<br>',
  '</ruby>',
  '<lang en_GB>',
  'List<int>',
  '&nbsp',
  '&#0;',
  '&amp;',
  '00:00:01.000 --> 00:00:02.000',
  '00:00:01.000 --> 00:00:02.000\n<v Ann>Hi\n\n',
  '00:00:01.500 --> 00:00:03.000\n<v Bob>Hi\n\n',
  '00:00:00.500 --> 00:00:09.000 align:start\nHi\n\n',
  '0:00:02.000 --> 0:00:02.000\n',
  '00:00:03,000 --> 00:00:04,000\n',
  '00:05 -> 00:06\n',
] as const;

/** Up to `most` pieces, at least one. */
export function randomText(random: () => number, most: number): string {
  const count = 1 + Math.floor(random() * most);
  return Array.from({ length: count }, () => pick(random, pieces)).join('');
}
