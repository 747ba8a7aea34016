/** What is wrong, at the cues that it is about, and the way to its fixes. */

import type { AnswerTo, ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Finding, FindingsChange, Severity } from '../../src/preview/messages/reading';
import type { Run } from '../list/arrangement';
import { cueElements } from '../list/row';
import type { Page } from '../page';
import { block, button } from '../pieces';
import { counted, icon } from './controls';
import type { Findings } from './findings';
import { openMenu } from './menu';
import type { Notice } from './notice';
import type { View } from './view';

/** How many findings a row shows in words; the others are counted. */
const mostShown = 3;

const words: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};
const worstFirst = Object.keys(words) as readonly Severity[];

export function installFindingMarks(
  page: Page,
  { findings, view, notice }: Tools,
): Hearing<ToPage, 'findings'> {
  const { list, transcript } = page;
  const shown = new WeakMap<HTMLElement, string>();
  /** The button that asked for fixes last: a menu of another one would come too late. */
  let asking: HTMLButtonElement | undefined;

  const ask = (opener: HTMLButtonElement, { line, code, message }: Finding) => {
    asking = opener;
    page.ask('fixes', { line, code, message }, (answer) => {
      if (answer.type === 'failure') notice(answer.message);
      else if (asking === opener && opener.isConnected) offer(opener, answer);
    });
  };

  const offer = (opener: HTMLButtonElement, { id, titles }: AnswerTo<'fixes'>) => {
    const items = titles.map((label, index) => ({ label, choose: () => fix(id, index) }));
    if (items.length > 0) openMenu(opener, items);
    else notice('There is no fix for this that can be made automatically.');
  };

  const fix = (offer: number, index: number) =>
    page.ask('fix', { offer, index }, (answer) =>
      notice(answer.type === 'failure' ? answer.message : `Done: ${answer.title}.`),
    );

  const foundIn = (cue: number) => {
    const line = transcript.line(cue);
    const { line: first, endLine } = transcript.cue(cue);
    return findings.between(line, line + endLine - first);
  };

  list.decorate = (row: HTMLElement, { first, end }: Run) => {
    const found = Array.from({ length: end - first }, (_, index) => foundIn(first + index));
    const key = JSON.stringify(found);
    if (key === (shown.get(row) ?? JSON.stringify(found.map(() => [])))) return;
    shown.set(row, key);
    cueElements(row).forEach((cue, index) => {
      markWorst(cue, found[index] ?? []);
    });
    replaceFindings(row, found.flat(), ask);
  };

  const follow = (change: FindingsChange) => {
    const lines = findings.apply(change);
    const parts = new Set(lines.map((line) => transcript.partAtLine(line)));
    if (view.wish.of === 'findings') {
      for (const part of parts) if (part < transcript.parts.length) list.refilter(part);
    }
    list.redecorate();
    page.announce('findings', findings.all);
    view.tell();
  };

  return { findings: follow };
}

interface Tools {
  readonly findings: Findings;
  readonly view: View;
  readonly notice: Notice;
}

/** Whoever was at a finding that is gone is at its cue then. */
function replaceFindings(row: HTMLElement, found: readonly Finding[], ask: Ask): void {
  const before = row.querySelector(':scope > .findings');
  const hadFocus = before?.contains(document.activeElement) === true;
  before?.remove();
  if (found.length > 0) row.append(findingsElement(found, ask));
  const heir = cueElements(row).find(({ tabIndex }) => tabIndex === 0);
  if (hadFocus) heir?.focus({ preventScroll: true });
}

type Ask = (opener: HTMLButtonElement, finding: Finding) => void;

function markWorst(cue: HTMLElement, found: readonly Finding[]): void {
  const worst = worstFirst.find((severity) => found.some((each) => each.severity === severity));
  if (worst) cue.dataset.found = worst;
  else delete cue.dataset.found;
}

function findingsElement(found: readonly Finding[], ask: Ask): HTMLElement {
  const element = block('div', 'findings');
  element.append(...found.slice(0, mostShown).map((finding) => findingElement(finding, ask)));
  const more = found.length - mostShown;
  if (more > 0) element.append(block('p', 'more', `and ${counted(more, 'more finding')}`));
  return element;
}

function findingElement(finding: Finding, ask: Ask): HTMLElement {
  const { severity, message } = finding;
  const sign = icon(severity);
  sign.removeAttribute('aria-hidden');
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', words[severity]);
  const opener = button('Fix…', () => ask(opener, finding));
  opener.setAttribute('aria-haspopup', 'menu');
  opener.ariaLabel = `Fix: ${message}`;
  const element = block('p', 'finding', sign, block('span', 'words', message), opener);
  element.dataset.severity = severity;
  return element;
}
