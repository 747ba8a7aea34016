/** The list by keyboard alone. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const count = 5000;

describe('walking the preview by keyboard', () => {
  let pages: Pages;
  let preview: PreviewPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  async function openFocused(): Promise<void> {
    preview = await pages.open();
    await preview.show(longTranscript(count));
    await preview.page.locator('.row[tabindex="0"]').focus();
  }

  async function press(...keys: readonly string[]): Promise<number> {
    for (const key of keys) await preview.page.keyboard.press(key);
    return focusedRow(preview);
  }

  test('each key leads to a cue that is then all on screen', async () => {
    await openFocused();
    assert.equal(await focusedRow(preview), 0);
    assert.equal(await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'), 2);
    const below = await press('PageDown');
    assert.ok(below > 10 && below < 60, `one screen leads to row ${below}`);
    await assertFocusVisible();
    assert.equal(await press('PageUp', 'PageUp', 'ArrowUp'), 0);
    assert.equal(await press('End'), count - 1);
    await assertFocusVisible();
    assert.equal(await press('PageDown', 'ArrowDown'), count - 1);
    assert.ok((await press('PageUp')) < count - 10);
    await assertFocusVisible();
    assert.equal(await press('Home'), 0);
    await assertFocusVisible();
    await preview.close();
  });

  test('walking a long way down loses neither the focus nor a row', async () => {
    await openFocused();
    for (let row = 1; row <= 120; row++) assert.equal(await press('ArrowDown'), row);
    await assertFocusVisible();
    await preview.close();
  });

  test('Enter and Space go to the editor, keys with a modifier are the editor’s', async () => {
    await openFocused();
    await press('ArrowDown', 'Enter', 'ArrowDown', ' ');
    assert.deepEqual(await preview.sent(), [
      { type: 'select', line: 5 },
      { type: 'select', line: 8 },
    ]);
    assert.equal(await press('Shift+ArrowDown', 'Alt+Enter', 'Control+Enter'), 2);
    assert.deepEqual(await preview.sent(), []);
    await preview.close();
  });

  test('the editor follows a walk that scrolls', async () => {
    await openFocused();
    await press('End');
    const sent = await preview.sent();
    assert.equal(sent.length, 1);
    assert.equal(sent[0]?.type, 'scrolled');
    await preview.close();
  });

  test('only one cue is a stop of the Tab key: the focused, the current, or the first', async () => {
    await openFocused();
    await press('ArrowDown');
    assert.deepEqual(await tabStops(), [1]);
    await preview.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await preview.tell({ type: 'reveal', line: 302, active: false });
    assert.deepEqual(await tabStops(), [100]);
    await preview.tell({ type: 'reveal', line: 311, active: true });
    assert.deepEqual(await tabStops(), [103]);
    await preview.close();
  });

  test('the focus stays with its cue while the text changes and the page scrolls away', async () => {
    await openFocused();
    await press('ArrowDown', 'ArrowDown');
    await preview.show([part([{ speakers: ['Ada'] }])], 0, 0);
    assert.equal(await focusedRow(preview), 3);
    await preview.scrollTo(60_000);
    await preview.sent();
    assert.equal(await focusedRow(preview), 3);
    assert.equal(await press('ArrowDown'), 4);
    await assertFocusVisible();
    await preview.show([part([{ text: ['All that is left'] }])]);
    assert.equal(await focusedRow(preview), 0);
    await preview.close();
  });

  test('the focus can be seen', async () => {
    await openFocused();
    const outline = await preview.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return { outlineStyle, outlineWidth };
    });
    assert.deepEqual(outline, { outlineStyle: 'solid', outlineWidth: '2px' });
    await preview.close();
  });

  async function tabStops(): Promise<readonly number[]> {
    const stops = await preview.page
      .locator('.row[tabindex="0"]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-posinset')) - 1));
    return stops;
  }

  async function assertFocusVisible(): Promise<void> {
    const isVisible = await preview.page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= -1 && bottom <= innerHeight + 1;
    });
    assert.ok(isVisible, 'the focused cue is on screen');
  }
});

/** The row that has the focus; -1 where none has. */
function focusedRow(preview: PreviewPage): Promise<number> {
  return preview.page.evaluate(
    () => Number(document.activeElement?.getAttribute('aria-posinset') ?? 0) - 1,
  );
}
