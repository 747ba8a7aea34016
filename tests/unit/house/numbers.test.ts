/** The numbers in the documentation are those of the code. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bins } from '../../../client/webview/timeline/talk';
import { serverHostVersion } from '../../../scripts/hosts/serverHost';
import { webHostVersion } from '../../../scripts/hosts/webHost';
import { MOST_DEPTH } from '../../../server/src/css/css';
import { MOST_AT_ONCE } from '../../../server/src/features/actions/codeActions';
import { MOST_BYTES, MOST_MARKED } from '../../../server/src/features/diagnostics/diagnostics';
import {
  MOST_CUES,
  MOST_OF_LARGE,
  MOST_SYMBOLS,
} from '../../../server/src/features/outline/symbolParts';
import { FOLD_ABOVE, FOLD_SHARE } from '../../../server/src/rules/findings/findings';
import { FEWEST_SPEAKERS, RARELY } from '../../../server/src/speakers';
import { colourCount } from '../../../server/src/speakers/colours';
import { CHUNK_SIZE } from '../../../server/src/syntax/split';
import { LONGEST_SHEET } from '../../../server/src/syntax/styleSheet';
import { MOST_CHUNKS } from '../../../server/src/transcript/transcript';
import { inDigits, inWords, partInWords } from '../../support/inWords';
import { textOf } from '../../support/tree';

/** A number of the code as a page writes it, and the words around it, with {n} in its place. */
type Fact = readonly [number: string | number, words: string];

const architecture: readonly Fact[] = [
  [CHUNK_SIZE / 1024, 'about {n} kB of the file'],
  [MOST_CHUNKS, 'a file starts with some {n} at most'],
  [partInWords(FOLD_SHARE), 'A code that hits over {n} of the cues'],
  [inWords(FOLD_ABOVE), 'and more than {n} times, is folded into one finding'],
  [MOST_MARKED, 'marks some {n} findings at most'],
  [MOST_BYTES / 1000, 'fewer where they would take more than {n} kB'],
  [inWords(MOST_AT_ONCE), 'a fix of more than {n} places is worked out when it is chosen'],
  [inDigits(MOST_SYMBOLS), 'Up to {n} symbols it is in full'],
  [inDigits(MOST_CUES), 'or over {n} cues, stretches of time'],
  [MOST_OF_LARGE, 'or at most {n} speakers or parts'],
  [LONGEST_SHEET / 1024, 'not given sheets of more than {n} kB'],
  [inWords(MOST_DEPTH), 'with brackets deeper than {n}'],
  [inWords(FEWEST_SPEAKERS), 'Where a file has at least {n} speakers'],
  [inWords(10 * RARELY), 'names one on fewer than {n} cues in ten'],
  [inWords(colourCount), 'gives each speaker one of {n} colours'],
  [bins, 'how much of each of {n} stretches its speakers fill'],
];

const contributing: readonly Fact[] = [
  [minorOf(serverHostVersion), 'in VS Code {n} (Node)'],
  [minorOf(webHostVersion), 'and {n} (web)'],
];

const readme: readonly Fact[] = [
  [
    json('server/package.json').engines.node!.replace('>=', ''),
    '[Node](https://nodejs.org) {n} or newer',
  ],
];

function json(name: string): { readonly engines: Readonly<Record<string, string>> } {
  return JSON.parse(textOf(name));
}

/** The version without its last number. */
function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The facts that the page does not tell. */
function untold(page: string, facts: readonly Fact[]): readonly string[] {
  const sentences = facts.map(([number, words]) => words.replace('{n}', String(number)));
  return sentences.filter((sentence) => !page.includes(sentence));
}

/** The numbers that the page tells in digits besides these facts, but for those in code and of lists. */
function otherNumbers(page: string, facts: readonly Fact[]): readonly string[] {
  let rest = page.replace(/`[^`\n]*`|^\d+\. /gmu, '');
  for (const [number, words] of facts)
    rest = rest.replace(words.replace('{n}', String(number)), '');
  return [...rest.matchAll(/\b\d[\d.,]*\b/gu)].map(([number]) => number);
}

it('docs/architecture.md tells the numbers of the code', () => {
  assert.deepEqual(untold(textOf('docs/architecture.md'), architecture), []);
});

it('docs/contributing.md and README tell the versions that are tested and needed', () => {
  assert.deepEqual(untold(textOf('docs/contributing.md'), contributing), []);
  assert.deepEqual(untold(textOf('README.md'), readme), []);
});

it('the oldest VS Code that is tested is the oldest that the manifest allows', () => {
  assert.equal(
    minorOf(webHostVersion),
    minorOf(json('package.json').engines.vscode!.replace('^', '')),
  );
});

it('docs/architecture.md tells no number that no constant is', () => {
  const standard: Fact = [6, 'section {n} of the standard'];
  assert.deepEqual(otherNumbers(textOf('docs/architecture.md'), [...architecture, standard]), []);
});

it('finds a number that is not the constant, and one that is no constant', () => {
  const page = 'About 16 kB of the file, in at most 99 pieces.';
  const facts: readonly Fact[] = [[32, 'About {n} kB of the file']];
  assert.deepEqual(untold(page, facts), ['About 32 kB of the file']);
  assert.deepEqual(otherNumbers(page, facts), ['16', '99']);
  assert.deepEqual(otherNumbers(page.replace('16', '32'), facts), ['99']);
});
