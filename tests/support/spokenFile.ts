/** A small talk of three speakers in each notation, and how often each is named in a file. */

import { mentionsIn, type Notation, speakersIn } from '../../server/src/speakers';
import { timestampText } from '../../server/src/syntax/timing/timestamp';
import { transcriptOf } from './check';

const forms: Readonly<Record<Notation, (name: string) => string>> = {
  voice: (name) => `<v ${name}>Well, Wren`,
  label: (name) => `${name}: Well, Wren`,
  chevron: (name) => `>> ${name}: Well, Wren`,
  bracket: (name) => `[${name}]: Well, Wren`,
  parenthesis: (name) => `(${name}):\nWell, Wren`,
  identifier: () => 'Well, Wren',
};

/** Thirty cues of Wren, Odo Quill and Gil, who all mention Wren. */
export function spokenFile(notation: Notation): string {
  const cues = Array.from({ length: 30 }, (_, index) => {
    const name = ['Wren', 'Odo Quill', 'Wren', 'Gil'][index % 4]!;
    const identifier = notation === 'identifier' ? `${index + 1} "${name}" (106${index})\n` : '';
    const times = `${timestampText(1000 * index)} --> ${timestampText(1000 * index + 900)}`;
    return `${identifier}${times}\n${forms[notation](name)} ${index}.`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** How often each speaker is named. */
export function namesIn(text: string): Readonly<Record<string, number>> {
  const transcript = transcriptOf(text);
  const speakers = speakersIn(transcript);
  const counts: Record<string, number> = {};
  for (const chunk of transcript.chunks) {
    for (const { name } of mentionsIn(speakers, chunk)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
