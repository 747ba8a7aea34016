/** What is wrong, at the cues that it is about, and the way to its fixes. */

import type { AnswerTo, ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Finding, FindingsChange, Severity } from '../../src/preview/messages/readingMessages';
import type { Run } from '../list/arrangement';
import { cueElements } from '../list/row';
import type { Page } from '../page';
import { block, button } from '../pieces';
import type { Findings } from './findings';
import { openMenu } from './menu';
import type { Notice } from './notice';
import type { ReadingView } from './readingView';
import { counted, icon } from './toolPieces';

/** How many findings a row shows in words; the others are counted. */
const mostShown = 3;

const words: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};
const worstFirst = Object.keys(words) as readonly Severity[];

/** Marks each cue as it comes on screen, and asks for fixes where the reader wants some. */
export class FindingMarks {
  /** What each row on screen shows, to leave alone what stays the same. */
  readonly #shown = new WeakMap<HTMLElement, string>();
  /** The button that asked for fixes last: a menu of another one would come too late. */
  #asking: HTMLButtonElement | undefined;
  /** What this does on hearing the extension. */
  readonly hearing: Hearing<ToPage, 'findings'> = {
    findings: (change) => this.#follow(change),
  };

  constructor(
    private readonly page: Page,
    private readonly tools: Tools,
  ) {
    page.list.decorate = (row, cues) => this.#decorate(row, cues);
  }

  #follow(change: FindingsChange): void {
    const { list, transcript, announce } = this.page;
    const { findings, view } = this.tools;
    const lines = findings.apply(change);
    const parts = new Set(lines.map((line) => transcript.partAtLine(line)));
    if (view.wish.of === 'findings') {
      for (const part of parts) if (part < transcript.parts.length) list.refilter(part);
    }
    list.redecorate();
    announce('findings', findings.all);
    view.tell();
  }

  #decorate(row: HTMLElement, { first, end }: Run): void {
    const found = Array.from({ length: end - first }, (_, index) => this.#foundIn(first + index));
    const key = JSON.stringify(found);
    if (key === (this.#shown.get(row) ?? JSON.stringify(found.map(() => [])))) return;
    this.#shown.set(row, key);
    cueElements(row).forEach((cue, index) => {
      markWorst(cue, found[index] ?? []);
    });
    replaceFindings(row, found.flat(), (opener, finding) => this.#ask(opener, finding));
  }

  #foundIn(cue: number): readonly Finding[] {
    const { transcript } = this.page;
    const line = transcript.line(cue);
    const { line: first, endLine } = transcript.cue(cue);
    return this.tools.findings.between(line, line + endLine - first);
  }

  #ask(opener: HTMLButtonElement, { line, code, message }: Finding): void {
    this.#asking = opener;
    this.page.ask('fixes', { line, code, message }, (answer) => {
      if (answer.type === 'failure') this.tools.notice(answer.message);
      else if (this.#asking === opener && opener.isConnected) this.#offer(opener, answer);
    });
  }

  #offer(opener: HTMLButtonElement, { id, titles }: AnswerTo<'fixes'>): void {
    const items = titles.map((label, index) => ({ label, choose: () => this.#fix(id, index) }));
    if (items.length > 0) openMenu(opener, items);
    else this.tools.notice('There is no fix for this that can be made automatically.');
  }

  #fix(offer: number, index: number): void {
    this.page.ask('fix', { offer, index }, (answer) =>
      this.tools.notice(answer.type === 'failure' ? answer.message : `Done: ${answer.title}.`),
    );
  }
}

/** What the marks work with: who knows the findings, what is shown, and where to say something. */
interface Tools {
  readonly findings: Findings;
  readonly view: ReadingView;
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
