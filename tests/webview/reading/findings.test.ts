/** Findings at the cues that they are about. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Finding, Severity } from '../../../client/src/preview/messages/readingMessages';
import { type Pages, type PreviewPage, startPages } from '../support';
import { part } from '../transcripts';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

describe('findings at their cues', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('say in words and by a sign how bad it is; a handful a row, the rest counted', async () => {
    const preview = await openWith([
      ...severities.map((severity, line) => finding(line * 3, severity)),
      ...['b', 'c', 'd', 'e'].map((code) => ({ ...finding(12), code, message: `${code}.` })),
    ]);
    const signs = await preview.page
      .locator('.finding [role="img"]')
      .evaluateAll((all) => all.map((sign) => sign.ariaLabel));
    assert.deepEqual(signs.slice(0, 4), ['Error', 'Warning', 'Information', 'Hint']);
    const shapes = await preview.page
      .locator('.finding path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    assert.equal(new Set(shapes.slice(0, 4)).size, 4);
    const last = preview.page.locator('.row').nth(4);
    assert.deepEqual(await last.locator('.words').allInnerTexts(), ['b.', 'c.', 'd.']);
    assert.equal(await last.locator('.more').innerText(), 'and 1 more finding');
    await preview.close();
  });

  test('go with their cue when text is put before it, and go when they are gone', async () => {
    const preview = await openWith([finding(3)]);
    await preview.show([part([{}, {}])], 0, 0);
    assert.equal(await rowWithFinding(preview), 3);
    const gone = { start: 0, deleted: 1, added: [], moved: 0 };
    await preview.tell({ type: 'findings', version: 2, ...gone });
    assert.equal(await preview.page.locator('.finding, .findings').count(), 0);
    await preview.close();
  });

  test('that are told before the text are there with it', async () => {
    const preview = await pages.open();
    const findings = { start: 0, deleted: null, added: [finding(3)], moved: 0 };
    await preview.tell({ type: 'findings', version: 0, ...findings });
    await preview.show([part([{}, {}])]);
    assert.equal(await rowWithFinding(preview), 1);
    await preview.close();
  });

  test('are marked in the running text of a turn, and said below it', async () => {
    const preview = await openWith([finding(3, 'error'), finding(4, 'hint')]);
    await preview.page.getByRole('button', { name: 'Turns as paragraphs' }).click();
    const marks = await preview.page
      .locator('.cue')
      .evaluateAll((cues) => cues.map((cue) => (cue as HTMLElement).dataset.found));
    assert.deepEqual(marks, [undefined, 'error', undefined, undefined, undefined]);
    assert.equal(await preview.page.locator('.row .finding').count(), 2);
    await preview.close();
  });

  test('can be fixed by keys alone', async () => {
    const preview = await openWith([finding(0), finding(3)]);
    await preview.page.locator('.row[tabindex="0"]').focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Enter');
    const { message } = finding(3);
    assert.deepEqual(await preview.sent(), [{ type: 'fixes', id: 1, line: 3, code: 'a', message }]);
    const titles = ['Swap the times', 'Remove the cue'];
    await preview.tell({ type: 'answer', of: 'fixes', id: 1, titles });
    const items = preview.page.getByRole('menu').getByRole('menuitem');
    assert.deepEqual(await items.allInnerTexts(), titles);
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(await preview.sent(), [{ type: 'fix', id: 2, offer: 1, index: 1 }]);
    assert.equal(await preview.page.getByRole('menu').count(), 0);
    assert.equal(await focusedName(preview), `Fix: ${message}`);
    await preview.tell({ type: 'answer', of: 'fix', id: 2, title: 'Remove the cue' });
    assert.equal(await preview.page.locator('.notice').innerText(), 'Done: Remove the cue.');
    const gone = { start: 1, deleted: 1, added: [], moved: 0 };
    await preview.tell({ type: 'findings', version: 1, ...gone });
    assert.equal(await preview.page.evaluate(() => document.activeElement!.ariaPosInSet), '2');
    await preview.close();
  });

  test('say where there is no fix, and a menu closes by Escape and by a click elsewhere', async () => {
    const preview = await openWith([finding(0)]);
    const fix = preview.page.getByRole('button', { name: 'Fix: ' });
    await fix.click();
    await preview.tell({ type: 'answer', of: 'fixes', id: 1, titles: [] });
    assert.match(await preview.page.locator('.notice').innerText(), /^There is no fix/);
    let id = 1;
    for (const close of [
      () => preview.page.keyboard.press('Escape'),
      () => preview.page.getByText('Cue 4').click(),
      () => preview.page.setViewportSize({ width: 600, height: 500 }),
    ]) {
      await fix.click();
      await preview.tell({ type: 'answer', of: 'fixes', id: ++id, titles: ['One'] });
      assert.equal(await preview.page.getByRole('menu').count(), 1);
      await close();
      await preview.page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await preview.tell({ type: 'answer', of: 'fixes', id, titles: ['Late'] });
    assert.equal(await preview.page.getByRole('menu').count(), 0);
    await preview.close();
  });

  test('in a row do not choose its cue, and are stops of the Tab key only in the focused one', async () => {
    const preview = await openWith([finding(0), finding(3)]);
    await preview.page.getByRole('button', { name: 'Fix: In line 3.' }).click();
    assert.deepEqual(
      (await preview.sent()).map(({ type }) => type),
      ['fixes'],
    );
    const stops = await preview.page
      .locator('.finding button')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).tabIndex));
    assert.deepEqual(stops, [-1, 0]);
    await preview.close();
  });

  async function openWith(added: readonly Finding[]): Promise<PreviewPage> {
    const preview = await pages.open();
    await preview.show([part([{}, {}, {}, {}, {}])]);
    const findings = { start: 0, deleted: null, added, moved: 0 };
    await preview.tell({ type: 'findings', version: 1, ...findings });
    await preview.sent();
    return preview;
  }
});

function finding(line: number, severity: Severity = 'warning'): Finding {
  return { line, endLine: line, severity, code: 'a', message: `In line ${line}.` };
}

function rowWithFinding(preview: PreviewPage): Promise<number> {
  return preview.page.evaluate(() =>
    [...document.querySelectorAll('.row')].findIndex((row) => row.querySelector('.finding')),
  );
}

function focusedName(preview: PreviewPage): Promise<string | null> {
  return preview.page.evaluate(() => document.activeElement!.ariaLabel);
}
