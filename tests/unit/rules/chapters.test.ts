/** Files of chapters: no tags in titles, and one chapter inside another or apart from it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsFor, allFixed, applied, checkFindings } from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

/** Chapters by their timing lines, marked; all titles are the same. */
const chapters = (...timings: readonly string[]) =>
  `WEBVTT\n\nNOTE webvtt-kind: chapters\n${timings.map((timing) => `\n${timing}\nTitle\n`).join('')}`;

const titled = (title: string) => chapters('00:00.000 --> 00:10.000').replace('Title', title);

describe('titles of chapters', () => {
  const bad: readonly (readonly [string, string, string])[] = [
    ['«<b>»One</b>', 'chapter-tag', 'One'],
    ['One «<c.x>»two</c>', 'chapter-tag', 'One two'],
    ['«<v Bob>»One', 'chapter-tag', 'One'],
    ['One«<00:01.000>» two', 'chapter-tag', 'One two'],
    ['I «<3 you»', 'text-swallowed', 'I &lt;3 you'],
    ['Fish «&» chips', 'ampersand-unescaped', 'Fish &amp; chips'],
  ];
  for (const [marked, code, fixed] of bad) {
    it(JSON.stringify(marked), () => {
      const [finding] = checkFindings(titled(marked), [code]);
      const { text } = unmarked(titled(marked));
      checkText(applied(text, actionsFor(text, finding!)[0]!), titled(fixed));
    });
  }

  it('may have character references', () => void checkFindings(titled('Fish &amp; chips'), []));
});

describe('chapters', () => {
  const good: readonly (readonly string[])[] = [
    ['00:00.000 --> 00:10.000', '00:10.000 --> 00:20.000'],
    ['00:00.000 --> 00:20.000', '00:00.000 --> 00:10.000', '00:10.000 --> 00:20.000'],
    ['00:00.000 --> 00:10.000', '00:00.000 --> 00:20.000'],
    ['00:00.000 --> 00:30.000', '00:05.000 --> 00:20.000', '00:06.000 --> 00:07.000'],
    ['00:00.000 --> 00:10.000', '00:00.000 --> 00:10.000'],
  ];
  for (const timings of good) {
    it(`may be ${timings.join(', ')}`, () => void checkFindings(chapters(...timings), []));
  }

  it('may not overlap in part', () => {
    const marked = chapters('00:00.000 --> 00:20.000', '«00:10.000» --> 00:30.000');
    const [finding] = checkFindings(marked, ['chapter-overlap']);
    assert.match(String(finding!.message), /starts inside an earlier one and ends after it/u);
    const { text } = unmarked(marked);
    const [action] = actionsFor(text, finding!);
    checkText(
      applied(text, action!),
      chapters('00:00.000 --> 00:10.000', '00:10.000 --> 00:30.000'),
    );
  });

  it('are all fixed in one pass', () => {
    const text = chapters(
      '00:00.000 --> 00:20.000',
      '00:10.000 --> 00:30.000',
      '00:20.000 --> 00:40.000',
    );
    const fixed = allFixed(text, 'chapter-overlap');
    checkFindings(fixed, []);
  });
});
