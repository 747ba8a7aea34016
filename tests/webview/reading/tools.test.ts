/** Copying, and the list of chapters. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const talk = [
  part([
    { speakers: ['Ada'], text: ['Welcome.'] },
    { speakers: ['Ada'], text: ['Bees today.'] },
    { speakers: ['Ben'], text: ['Thank you.'] },
  ]),
];

describe('copying', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('gives all that is shown, with times or without, and says how much', async () => {
    const preview = await openTalk(pages);
    const copy = preview.page.getByRole('button', { name: 'Copy', exact: true });
    await copy.press('Enter');
    await preview.page.keyboard.press('Enter');
    const text = '[00:00:00] Ada: Welcome. Bees today.\n\n[00:00:04] Ben: Thank you.';
    assert.deepEqual(await preview.sent(), [{ type: 'copy', id: 1, text }]);
    await preview.tell({ type: 'answer', of: 'copy', id: 1 });
    assert.equal(await preview.page.locator('.notice').innerText(), 'Copied 3 cues.');
    await copy.press('Enter');
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.press('Enter');
    const words = 'Ada: Welcome. Bees today.\n\nBen: Thank you.';
    assert.deepEqual(await preview.sent(), [{ type: 'copy', id: 2, text: words }]);
    await preview.close();
  });

  test('gives the selected cues where there are any, and keeps them selected', async () => {
    const preview = await openTalk(pages);
    const from = (await preview.page.getByText('Bees today.').boundingBox())!;
    const to = (await preview.page.getByText('Thank you.').boundingBox())!;
    await preview.page.mouse.move(from.x + 10, from.y + 8);
    await preview.page.mouse.down();
    await preview.page.mouse.move(to.x + 20, to.y + 8);
    await preview.page.mouse.up();
    await preview.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await preview.page.getByRole('menuitem', { name: 'Copy Selected Cues without Times' }).click();
    const text = 'Ada: Bees today.\n\nBen: Thank you.';
    assert.deepEqual(
      (await preview.sent()).filter(({ type }) => type === 'copy'),
      [{ type: 'copy', id: 1, text }],
    );
    assert.ok(await preview.page.evaluate(() => !getSelection()!.isCollapsed));
    await preview.tell({ type: 'answer', of: 'copy', id: 1 });
    assert.equal(await preview.page.locator('.notice').innerText(), 'Copied 2 cues.');
    await preview.close();
  });
});

describe('an answer of the extension', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('is told of the copy that it answers, and of nothing that this page did not ask for', async () => {
    const preview = await openTalk(pages);
    const notice = preview.page.locator('.notice');
    await preview.tell({ type: 'answer', of: 'copy', id: 1 });
    assert.equal(await notice.innerText(), '');
    await copyAll(preview);
    await preview.show([part([{ text: ['One more.'] }])]);
    await copyAll(preview);
    await preview.tell({ type: 'answer', of: 'copy', id: 1 });
    assert.equal(await notice.innerText(), 'Copied 3 cues.');
    await preview.tell({ type: 'answer', of: 'copy', id: 2 });
    assert.equal(await notice.innerText(), 'Copied 1 cue.');
    await preview.tell({ type: 'answer', of: 'copy', id: 1 });
    assert.equal(await notice.innerText(), 'Copied 1 cue.');
    await preview.close();
  });

  test('says why nothing came of the question', async () => {
    const preview = await openTalk(pages);
    await copyAll(preview);
    const message = 'The clipboard is full.';
    await preview.tell({ type: 'failure', of: 'copy', id: 1, message });
    assert.equal(await preview.page.locator('.notice').innerText(), message);
    await preview.close();
  });

  async function copyAll(preview: PreviewPage): Promise<void> {
    await preview.page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await preview.page.keyboard.press('Enter');
  }
});

describe('chapters', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('are there where the transcript has some, and lead to where they begin', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(300));
    const select = preview.page.getByRole('combobox', { name: 'Chapters' });
    assert.equal(await select.count(), 0);
    const chapters = [
      { start: 10_000, title: 'The garden' },
      { start: 400_000, title: 'The bees <b>' },
    ];
    await preview.tell({ type: 'chapters', chapters });
    assert.deepEqual(await select.locator('option').allTextContents(), [
      'Chapters',
      '0:10 The garden',
      '6:40 The bees <b>',
    ]);
    assert.equal(await select.inputValue(), '-1');
    await select.selectOption('6:40 The bees <b>');
    assert.equal((await preview.rowsOnScreen())[0], 200);
    assert.equal(await select.inputValue(), '1');
    await preview.tell({ type: 'chapters', chapters: [] });
    assert.equal(await select.count(), 0);
    await preview.close();
  });
});

async function openTalk(pages: Pages): Promise<PreviewPage> {
  const preview = await pages.open();
  await preview.show(talk);
  await preview.sent();
  return preview;
}
