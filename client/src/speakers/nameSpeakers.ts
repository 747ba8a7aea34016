/** A walk through the speakers whom a machine named, to give each a name. */

import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SpeakerSample } from '../../../server/src/protocol';
import { inform } from '../told/window';
import { pickName } from './namePick';
import { makeSpeakerEdit, speakerSamples } from './speakerEdits';

/**
 * Asks for a name for each, with something they say, and writes all of them in one step. Escape changes
 * nothing, whatever was answered until then.
 */
export async function nameSpeakers(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<void> {
  const speakers = await speakerSamples(client, document);
  if (!speakers) return;
  const generic = speakers.filter(({ isGeneric }) => isGeneric);
  if (generic.length === 0) {
    const all = speakers.length === 0 ? 'This file names no speakers.' : 'All speakers have names.';
    void inform(all);
    return;
  }
  const people = speakers.filter(({ isGeneric }) => !isGeneric);
  const names: { readonly from: string; readonly to: string }[] = [];
  for (const [index, speaker] of generic.entries()) {
    const to = await nameFor(speaker, people, index + 1, generic.length);
    if (to === undefined) return;
    if (to !== '') names.push({ from: speaker.name, to });
  }
  if (names.length > 0) await makeSpeakerEdit(client, document, { kind: 'rename', names });
}

function nameFor(
  { name, cues, samples }: SpeakerSample,
  people: readonly SpeakerSample[],
  step: number,
  steps: number,
): Promise<string | undefined> {
  const count = `${cues.toLocaleString('en-US')} ${cues === 1 ? 'cue' : 'cues'}`;
  const said = samples.map((words) => `“${words}”`).join(' … ');
  return pickName(people, {
    title: `Who Is ${name}? (${count})`,
    // Screen readers read the placeholder, but not what stands above the list.
    placeholder: `Type a name.${samples[0] === undefined ? '' : ` They say: “${samples[0]}”`}`,
    skip: `Leave “${name}” as it is`,
    ...(said !== '' && { prompt: said }),
    step,
    steps,
  });
}
