/** Small files of people talking. */

import { timestampText } from '../../server/src/syntax/timing/timestamp';

/** A file of one cue for each text. */
export function talk(texts: readonly string[]): string {
  const cues = texts.map(
    (text, i) => `\n${timestampText(2000 * i)} --> ${timestampText(2000 * i + 2000)}\n${text}\n`,
  );
  return `WEBVTT\n${cues.join('')}`;
}

/** A file of voices, each name as often as it says. */
export function voices(names: Readonly<Record<string, number>>): string {
  const all = Object.entries(names).flatMap(([name, count]) => Array(count).fill(`<v ${name}>Hi`));
  return talk(all);
}
