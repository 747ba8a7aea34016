/** A list of names to pick from, in which a new name can be typed. */

import * as vscode from 'vscode';
import type { SpeakerSample } from '../../../server/src/protocol';

/** What a list of names says besides the names. */
export interface NamePickTexts {
  readonly title: string;
  readonly placeholder: string;
  /** What is shown above what is typed: a line or two of what is said. */
  readonly prompt?: string;
  /** What leaves it as it is; offered first as long as nothing is typed, and answered as an empty name. */
  readonly skip?: string;
  /** Which step of a walk this is, from 1, and how many there are. */
  readonly step?: number;
  readonly steps?: number;
}

/** The name that was picked or typed; empty where it is to stay, undefined on Escape. */
export function pickName(
  speakers: readonly SpeakerSample[],
  { title, placeholder, prompt, skip, step, steps }: NamePickTexts,
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  Object.assign(pick, { title, placeholder, step, totalSteps: steps, ignoreFocusOut: true });
  const said = prompt === undefined ? [] : [{ label: prompt, kind: separator }];
  const known = speakers.map(({ name, cues }) => ({
    label: name,
    description: `${cues.toLocaleString('en-US')} ${cues === 1 ? 'cue' : 'cues'}`,
  }));
  const show = (typed: string) => {
    const isNew = typed !== '' && !speakers.some(({ name }) => name === typed);
    const fresh = isNew ? [{ label: typed, description: 'new name', alwaysShow: true }] : [];
    const first = typed === '' && skip !== undefined ? [{ label: skip }] : fresh;
    pick.items = [...said, ...first, ...known];
  };
  show('');
  pick.onDidChangeValue((value) => show(value.trim()));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      const name = chosen?.label ?? pick.value.trim();
      resolve(name === skip ? '' : name);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const separator = vscode.QuickPickItemKind.Separator;
