/** Whether everybody can use the page: what axe finds, and every control by keyboard alone. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults, Result } from 'axe-core';
import { type Pages, type PreviewPage, startPages } from '../support';
import { type Theme, themes } from '../themes';
import { longTranscript } from '../transcripts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

describe('access', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`axe finds nothing serious in the theme ${theme}`, async () => {
      const preview = await openFull(theme);
      assert.deepEqual(await seriousIn(preview), []);
      await preview.screenshot(`access-${theme}`);
      await preview.close();
    });
  }

  test('axe finds what is wrong, where something is', async () => {
    const preview = await openFull('light');
    await preview.page.evaluate(() => {
      const button = document.createElement('button');
      document.querySelector('header')!.append(button);
    });
    assert.deepEqual(
      (await seriousIn(preview)).map(({ id }) => id),
      ['button-name'],
    );
    await preview.close();
  });

  test('every control is reached by keyboard alone, and its focus is seen', async () => {
    const preview = await openFull('light');
    const controls = await preview.page.evaluate(markControls);
    assert.ok(controls.length > 10, `only ${controls.length} controls`);
    const reached = await walked(preview);
    const missed = controls.filter(({ number }) => !reached.has(number));
    assert.deepEqual(missed, []);
    const unseen = [...reached].filter(([, isSeen]) => !isSeen).map(([number]) => controls[number]);
    assert.deepEqual(unseen, []);
    await preview.close();
  });

  /** The page with all that can be in it: findings, speakers and chapters too. */
  async function openFull(theme: Theme): Promise<PreviewPage> {
    const preview = await pages.open({ theme });
    await preview.show(longTranscript(300));
    await preview.tell({
      type: 'findings',
      version: 1,
      start: 0,
      deleted: null,
      moved: 0,
      added: [
        { line: 2, endLine: 2, severity: 'error', code: 'timing-unreadable', message: 'No time.' },
        { line: 8, endLine: 8, severity: 'warning', code: 'end-not-after-start', message: 'Ends.' },
      ],
    });
    return preview;
  }
});

async function seriousIn({ page }: PreviewPage): Promise<readonly Pick<Result, 'id' | 'nodes'>[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes }));
}

interface Control {
  readonly number: number;
  readonly name: string;
}

/** Runs in the page: numbers what can be used with a mouse and is on screen, but for the rows. */
function markControls(): readonly Control[] {
  const selector = 'button, select, input, textarea, summary, a[href], [tabindex], [role=slider]';
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const isRow = element.closest('#list') !== null;
    const isDisabled = element.matches(':disabled, [aria-disabled=true]');
    return !isRow && !isDisabled && element.checkVisibility({ visibilityProperty: true });
  });
  return all.map((element, number) => {
    element.dataset.control = String(number);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { number, name: `${element.tagName} ${name.trim().slice(0, 40)}` };
  });
}

/**
 * The controls that Tab leads to, and arrow keys inside of a toolbar, by their numbers; true where
 * the focus can be seen there.
 */
async function walked({ page }: PreviewPage): Promise<ReadonlyMap<number, boolean>> {
  const reached = new Map<number, boolean>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(focused);
    if (!place) break;
    if (place.number !== undefined) reached.set(place.number, place.isSeen);
    if (!place.isInToolbar) continue;
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('ArrowRight');
      const next = await page.evaluate(focused);
      if (next?.number === undefined || next.number === place.number) break;
      reached.set(next.number, next.isSeen);
    }
  }
  return reached;
}

/** Runs in the page: the control that has the focus; null where none has. */
function focused(): { number?: number; isSeen: boolean; isInToolbar: boolean } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const number = element.closest<HTMLElement>('[data-control]')?.dataset.control;
  // A field may be framed together with what belongs to it.
  const framed = [element, element.parentElement!, ...element.querySelectorAll('*')];
  const styles = framed.map((one) => getComputedStyle(one));
  const isSeen = styles.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
  );
  return {
    ...(number !== undefined && { number: Number(number) }),
    isSeen,
    isInToolbar: element.closest('[role=toolbar]') !== null,
  };
}
