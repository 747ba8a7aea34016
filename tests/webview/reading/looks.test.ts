/** How the tools for reading look, and whether everybody can use them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Severity } from '../../../client/src/preview/messages/readingMessages';
import { type PageOptions, type Pages, type PreviewPage, startPages } from '../support';
import { part } from '../transcripts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core'), 'utf8');

const names = ['Ada', 'Ben', 'Cleopatra of the Ptolemaic dynasty'];
const sentences = [
  'Welcome back to the garden radio.',
  'Today we talk about bees,',
  'and about the people who keep them.',
  'It is a long story, and it begins in a small garden behind the station.',
  'Yes.',
];
const talk = part(
  Array.from({ length: 60 }, (_, index) => {
    const colour = Math.floor(index / 5) % 3;
    const start = index * 2500;
    const text = [sentences[index % 5]!];
    return { speakers: [names[colour]!], colour, start, end: start + 2300, text };
  }),
);
const severities: readonly Severity[] = ['warning', 'information', 'error', 'hint'];

describe('how the tools for reading look', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    for (const layout of ['cues', 'turns'] as const) {
      test(`nothing is in the way of anybody, in ${layout} and the theme ${theme}`, async () => {
        const preview = await openAll(layout, { theme });
        assert.deepEqual(await obstacles(preview), []);
        await preview.screenshot(`reading-${layout}-${theme}`);
        await preview.close();
      });
    }
  }

  for (const [width, height] of [
    [300, 600],
    [200, 500],
    [160, 400],
  ] as const) {
    test(`${width} px wide, the tools wrap and nothing is cut off or overlaps`, async () => {
      const preview = await openAll('turns', { theme: 'light', viewport: { width, height } });
      const overflow = await preview.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
      assert.deepEqual(await preview.page.evaluate(overlaps), []);
      await preview.screenshot(`reading-narrow-${width}`);
      await preview.close();
    });
  }

  test('in a low window the list has a screen of its own, and the tools scroll away', async () => {
    const viewport = { width: 640, height: 240 };
    const preview = await openAll('cues', { theme: 'dark', viewport });
    const heights = await preview.page.evaluate(() => ({
      list: document.querySelector('#scroller')!.clientHeight,
      page: document.documentElement.scrollHeight,
    }));
    assert.equal(heights.list, 240);
    assert.ok(heights.page > 240);
    await preview.page.locator('.row').first().focus();
    await preview.page.keyboard.press('End');
    assert.match((await preview.texts('.row .text')).at(-1)!, /^Yes/);
    const seen = await preview.page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= -1 && bottom <= innerHeight + 1;
    });
    assert.ok(seen, 'the focused cue is on screen');
    await preview.close();
  });

  test('with colours forced by the system, what is switched on differs', async () => {
    const preview = await openAll('turns', { theme: 'highContrast', forcedColors: 'active' });
    const grounds = await preview.page.evaluate(() =>
      ['true', 'false'].map(
        (pressed) =>
          getComputedStyle(document.querySelector(`button[aria-pressed="${pressed}"]`)!)
            .backgroundColor,
      ),
    );
    assert.notEqual(grounds[0], grounds[1]);
    await preview.screenshot('reading-forced-colours');
    await preview.close();
  });

  test('every tool can be reached by the Tab key, has a name, and shows the focus', async () => {
    const preview = await openAll('cues', { theme: 'light' });
    await preview.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await preview.page.locator('#tools').evaluate((tools) => {
      tools.tabIndex = -1;
      tools.focus();
    });
    const reached: (string | null)[] = [];
    for (let stop = 0; stop < 20; stop++) {
      await preview.page.keyboard.press('Tab');
      const [name, outline, isRow] = await preview.page.evaluate(focusSeen);
      if (isRow) break;
      assert.notEqual(outline, 'none', `the focus on ${name} can be seen`);
      reached.push(name);
    }
    const expected = [/^Search/, /^Previous/, /^Next/, /^Turns/, /^Only/, /^Copy/, /^Chapters/];
    expected.push(/^4 speakers/, /^Ada, /, /^Ben, /, /^Cleo/);
    assert.equal(reached.length, expected.length, reached.join());
    expected.forEach((name, index) => {
      assert.match(reached[index]!, name);
    });
    await preview.close();
  });

  /** A page that shows all there is for reading, with a search under way. */
  async function openAll(layout: string, options: PageOptions): Promise<PreviewPage> {
    const preview = await pages.open({
      state: { parts: { layout, shares: true } },
      viewport: { width: 640, height: 700 },
      ...options,
    });
    await preview.show([talk]);
    const added = severities.map((severity, index) => {
      const line = index * 9;
      const message = 'This cue ends before it starts, so no player shows it.';
      return { line, endLine: line, severity, code: 'order', message };
    });
    const findings = { start: 0, deleted: null, added, moved: 0 };
    await preview.tell({ type: 'findings', version: 1, ...findings });
    const shares = names.map((name, colour) => {
      const numbers = '33 % · 1:04:05';
      return { name, colour, share: (3 - colour) / 6, numbers, aloud: `${name}, 33 percent` };
    });
    await preview.tell({ type: 'shares', count: 4, shares });
    const chapters = [
      { start: 0, title: 'Opening' },
      { start: 60_000, title: 'The garden' },
    ];
    await preview.tell({ type: 'chapters', chapters });
    await preview.page.getByRole('textbox').fill('the');
    await preview.tell({ type: 'reveal', line: 6, active: true });
    return preview;
  }
});

interface Axe {
  run(options: { readonly runOnly: readonly string[] }): Promise<AxeResults>;
}

/** What a checker for accessibility finds wrong on the page, by the rules of WCAG 2.1 AA. */
async function obstacles(preview: PreviewPage): Promise<readonly string[]> {
  await preview.page.evaluate(axe);
  return preview.page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Run in the page: the tools that cover each other. */
function overlaps(): readonly string[] {
  const tools = [...document.querySelectorAll('#tools :is(button, select, input, summary)')];
  const boxes = tools.map((tool) => tool.getBoundingClientRect());
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other, behind) => {
      const isApart =
        box.right <= other.left + 1 ||
        other.right <= box.left + 1 ||
        box.bottom <= other.top + 1 ||
        other.bottom <= box.top + 1;
      return isApart ? [] : [`${tools[index]!.outerHTML} ${tools[index + 1 + behind]!.outerHTML}`];
    }),
  );
}

/** Run in the page: the name of what has the focus, how that is drawn, and whether it is a cue. */
function focusSeen(): readonly [string | null, string, boolean] {
  const element = document.activeElement!;
  const drawn = element.closest('.search') ?? element;
  const outlines = [drawn, element].map((each) => getComputedStyle(each).outlineStyle);
  const outline = outlines.find((style) => style !== 'none') ?? 'none';
  return [element.ariaLabel ?? element.textContent, outline, element.matches('.row, .cue')];
}
