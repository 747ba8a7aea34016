/** Parts of transcripts for the page to show. */

import type { PreviewCue, PreviewPart } from '../../server/src/protocol';

/** A cue of two lines with an empty one after it, the `index`-th of its part. */
export function cue(index: number, values: Partial<PreviewCue> = {}): PreviewCue {
  return {
    line: index * 3,
    endLine: index * 3 + 1,
    start: index * 2000,
    end: index * 2000 + 1500,
    speakers: [],
    text: [`Cue ${index}`],
    ...values,
  };
}

/** A part of the given cues, laid out as `cue` counts them, after `header` other lines. */
export function part(cues: readonly Partial<PreviewCue>[], header = 0): PreviewPart {
  const laidOut = cues.map((values, index) => {
    const standard = cue(index, values);
    return { ...standard, line: standard.line + header, endLine: standard.endLine + header };
  });
  return { lines: cues.length * 3 + header, cues: laidOut };
}

/** A transcript of so many cues in parts of 500, in turns of seven between three people. */
export function longTranscript(count: number): readonly PreviewPart[] {
  const names = ['Ada', 'Ben', 'Cleo'];
  const parts: PreviewPart[] = [];
  for (let first = 0; first < count; first += 500) {
    const cues = Array.from({ length: Math.min(500, count - first) }, (_, index) => {
      const row = first + index;
      return {
        start: row * 2000,
        end: row * 2000 + 1500,
        speakers: [names[Math.floor(row / 7) % names.length]!],
        text: [`Row ${row} ${'says a little more '.repeat(row % 9)}`],
      };
    });
    parts.push(part(cues, first === 0 ? 2 : 0));
  }
  return parts;
}
