/** Parts of a transcript shown alone: by speaker, and with findings. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Finding, Share } from '../../../client/src/preview/messages/readingMessages';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const shares: readonly Share[] = ['Ada', 'Ben', 'Cleo'].map((name, colour) => ({
  name,
  colour,
  share: (3 - colour) / 6,
  numbers: `${50 - colour} % · 0:0${colour}`,
  aloud: `${name}, ${50 - colour} percent of the talk`,
}));

const talk = [
  part([{ speakers: ['Ada'] }, { speakers: ['Ben'] }, { speakers: ['Ada', 'Ben'] }]),
  part([{ speakers: ['Cleo'] }, { speakers: ['Ada'], text: ['The last word'] }]),
];

describe('what is shown of a transcript', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('shares are bars with words, closed until they are wanted, and remembered open', async () => {
    const preview = await openTalk();
    const summary = preview.page.getByText('3 speakers');
    assert.equal(await preview.page.locator('.share').count(), 0);
    await summary.focus();
    await preview.page.keyboard.press('Enter');
    const buttons = preview.page.locator('.shares').getByRole('button');
    await buttons.nth(2).waitFor();
    assert.deepEqual(
      await buttons.evaluateAll((all) => all.map((each) => each.ariaLabel)),
      shares.map(({ aloud }) => aloud),
    );
    const widths = await preview.page
      .locator('.bar')
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    assert.ok(widths[0]! > widths[1]! && widths[1]! > widths[2]!, widths.join());
    const { state } = await preview.stub();
    await preview.close();
    const again = await pages.open({ state });
    await again.tell({ type: 'shares', count: 15, shares });
    assert.equal(await again.page.locator('.share').count(), 3);
    assert.equal(await again.page.getByText('and 12 more').count(), 1);
    await again.tell({ type: 'shares', count: 0, shares: [] });
    assert.equal(await again.page.locator('.shares').isVisible(), false);
    await again.close();
  });

  test('the list fills the room that it gets when they are closed', async () => {
    const preview = await pages.open({ state: { parts: { shares: true } } });
    await preview.show(longTranscript(500));
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...shares[0]!,
      name: `Speaker ${index}`,
    }));
    await preview.tell({ type: 'shares', count: 12, shares: many });
    await preview.tell({ type: 'reveal', line: 600, active: false });
    await preview.page.getByText('12 speakers').click();
    await preview.page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('.row')];
      return rows.at(-1)!.getBoundingClientRect().bottom >= innerHeight;
    });
    await preview.close();
  });

  test('speakers that are chosen are the only ones shown, until all are', async () => {
    const preview = await openTalk();
    await preview.page.getByText('3 speakers').click();
    await speaker(preview, 'Ada').press('Enter');
    assert.deepEqual(await preview.texts('.text'), ['Cue 0', 'Cue 2', 'The last word']);
    assert.deepEqual(await preview.texts('h2'), ['Ada', 'Ada, Ben', 'Ada']);
    assert.equal(await speaker(preview, 'Ada').getAttribute('aria-pressed'), 'true');
    assert.equal(await shown(preview), '3 of 5 cues shown');
    const isFocused = () =>
      preview.page.evaluate(() => document.activeElement?.ariaLabel?.startsWith('Ada'));
    assert.ok(await isFocused());
    await speaker(preview, 'Cleo').click();
    assert.equal(await shown(preview), '4 of 5 cues shown');
    await preview.show([part([{ speakers: ['Ben'] }, { speakers: ['Cleo'] }])], 0, 1);
    assert.deepEqual(await preview.texts('.text'), ['Cue 1', 'Cue 0', 'The last word']);
    assert.equal(await shown(preview), '3 of 4 cues shown');
    await preview.page.getByRole('button', { name: 'Show All', exact: true }).press('Enter');
    assert.equal((await preview.texts('.text')).length, 4);
    assert.ok(await preview.page.evaluate(() => document.activeElement!.matches('.row')));
    assert.equal(await preview.page.locator('.shown').isVisible(), false);
    await preview.close();
  });

  test('keys and clicks lead from shown cue to shown cue, and name their own lines', async () => {
    const preview = await openTalk();
    await preview.page.getByText('3 speakers').click();
    await speaker(preview, 'Ada').click();
    await preview.sent();
    await preview.page.getByText('Cue 2').click();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('ArrowUp');
    await preview.page.keyboard.press('ArrowUp');
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(
      (await preview.sent()).filter(({ type }) => type === 'select'),
      [6, 12, 0].map((line) => ({ type: 'select', line })),
    );
    await preview.tell({ type: 'reveal', line: 3, active: true });
    assert.equal(await preview.page.locator('[aria-current]').count(), 0);
    await preview.close();
  });

  test('an edit asks the filter about its own part only', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(20_000));
    await preview.tell({ type: 'shares', count: 3, shares });
    await preview.page.getByText('3 speakers').click();
    await speaker(preview, 'Ben').click();
    const before = Number((await shown(preview)).split(' ')[0]!.replace(',', ''));
    await preview.show([part([{ speakers: ['Ben'] }, { speakers: ['Ada'] }])], 3, 0);
    assert.equal(
      await shown(preview),
      `${(before + 1).toLocaleString('en-US')} of 20,002 cues shown`,
    );
    await preview.close();
  });

  test('cues with findings can be shown alone, while findings come and go', async () => {
    const preview = await openTalk();
    await tellFindings(preview, 1, [finding(3), finding(13)]);
    const toggle = preview.page.getByRole('button', { name: /^Only cues with findings/ });
    assert.equal(await toggle.innerText(), '2');
    await toggle.press('Space');
    assert.deepEqual(await preview.texts('.text'), ['Cue 1', 'The last word']);
    const added = [finding(9)];
    await preview.tell({ type: 'findings', version: 1, start: 1, deleted: 0, added, moved: 0 });
    assert.deepEqual(await preview.texts('.text'), ['Cue 1', 'Cue 0', 'The last word']);
    await preview.tell({ type: 'findings', version: 1, start: 0, deleted: 1, added: [], moved: 0 });
    assert.equal(await shown(preview), '2 of 5 cues shown');
    await preview.show([part([{}])], 0, 0);
    assert.deepEqual(await preview.texts('.text'), ['Cue 0', 'The last word']);
    await preview.tell({ type: 'findings', version: 2, start: 0, deleted: 0, added: [], moved: 3 });
    assert.deepEqual(await preview.texts('.text'), ['Cue 0', 'The last word']);
    await toggle.press('Space');
    assert.equal((await preview.texts('.text')).length, 6);
    await preview.close();
  });

  async function openTalk(): Promise<PreviewPage> {
    const preview = await pages.open();
    await preview.show(talk);
    await preview.tell({ type: 'shares', count: 3, shares });
    await preview.sent();
    return preview;
  }
});

function speaker(preview: PreviewPage, name: string) {
  return preview.page.getByRole('button', { name: new RegExp(`^${name}, `, 'u') });
}

function shown(preview: PreviewPage): Promise<string> {
  return preview.page.locator('.shown').getByRole('status').innerText();
}

function finding(line: number): Finding {
  return { line, endLine: line, severity: 'warning', code: 'a', message: `In line ${line}.` };
}

async function tellFindings(
  preview: PreviewPage,
  version: number,
  added: readonly Finding[],
): Promise<void> {
  await preview.tell({ type: 'findings', version, start: 0, deleted: null, added, moved: 0 });
}
