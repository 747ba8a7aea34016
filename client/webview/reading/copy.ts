/** Copying what is shown, or what is selected, for another program. */

import type { Page } from '../page';
import { type CopyForm, copiedText } from './copyText';
import { openMenu } from './menu';
import type { Notice } from './notice';
import { counted, iconButton } from './toolPieces';

/** Adds the button that offers to copy, and says how much was copied. */
export function installCopy(page: Page, tools: HTMLElement, notice: Notice): void {
  const { list, transcript } = page;

  const copy = (cues: readonly number[], form: CopyForm) => {
    const done = `Copied ${counted(cues.length, 'cue')}.`;
    page.ask('copy', { text: copiedText(transcript, cues, form) }, (answer) =>
      notice(answer.type === 'failure' ? answer.message : done),
    );
  };

  const offer = () => {
    const selected = selectedCues(page);
    const cues = selected ?? [...list.rows.shown()];
    const what = selected ? 'Selected Cues' : 'Transcript';
    openMenu(opener, [
      { label: `Copy ${what} with Times`, choose: () => copy(cues, 'times') },
      { label: `Copy ${what} without Times`, choose: () => copy(cues, 'words') },
    ]);
  };

  const opener = iconButton('copy', 'Copy', offer);
  opener.setAttribute('aria-haspopup', 'menu');
  // A press would take the selection away that is to be copied.
  opener.addEventListener('mousedown', (event) => event.preventDefault());
  tools.append(opener);
}

/** The shown cues that words are selected in; undefined where none are. */
function selectedCues({ list }: Page): readonly number[] | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const first = list.cueOf(elementOf(startContainer));
  const last = list.cueOf(elementOf(endContainer));
  if (first === undefined || last === undefined) return undefined;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((cue) => list.rows.rowOf(cue) !== undefined);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
