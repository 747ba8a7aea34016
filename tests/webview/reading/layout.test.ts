/** The list by turns, as paragraphs. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PreviewPart } from '../../../server/src/protocol';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const inTurns = { parts: { layout: 'turns' } };

describe('turns as paragraphs', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('a switch flows what somebody says together, and back, and is remembered', async () => {
    const preview = await pages.open();
    await preview.show([
      part([
        { speakers: ['Ada'], text: ['Welcome\nback.'] },
        { speakers: ['Ada'], text: ['Today: bees.'] },
        { speakers: ['Ben'], text: [] },
      ]),
    ]);
    const toggle = preview.page.getByRole('button', { name: 'Turns as paragraphs' });
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await preview.texts('.row .text'), ['Welcome back. Today: bees.', 'No text']);
    assert.deepEqual(await preview.texts('h2'), ['Ada', 'Ben']);
    assert.deepEqual(await preview.texts('.start'), ['0:00', '0:04']);
    const { state } = await preview.stub();
    await toggle.click();
    assert.equal((await preview.texts('.row .text'))[0], 'Welcome\nback.');
    await preview.close();

    const again = await pages.open({ state });
    await again.show([part([{ speakers: ['Ada'] }, { speakers: ['Ada'] }])]);
    assert.equal(await again.page.locator('.row').count(), 1);
    await again.close();
  });

  test('random edits leave what a fresh page shows', async () => {
    const random = generator(7);
    const edited = await pages.open({ state: inTurns });
    let parts: readonly PreviewPart[] = randomParts(random, 4);
    await edited.show(parts);
    for (let step = 0; step < 40; step++) {
      const start = random(parts.length);
      const deleted = Math.min(random(3), parts.length - start);
      const added = randomParts(random, random(3));
      parts = [...parts.slice(0, start), ...added, ...parts.slice(start + deleted)];
      if (parts.length > 5) {
        await edited.show(added, start, deleted);
        await edited.show([], 0, 1);
        parts = parts.slice(1);
      } else {
        await edited.show(added, start, deleted);
      }
      if (step % 4 !== 3) continue;
      const fresh = await pages.open({ state: inTurns });
      await fresh.show(parts);
      await edited.scrollTo(0);
      await edited.sent();
      assert.deepEqual(await rowsOf(edited), await rowsOf(fresh));
      await fresh.close();
    }
    await edited.close();
  });

  test('the reader stays at the same cue when the layout changes', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(5000));
    await preview.tell({ type: 'reveal', line: lineOf(3003), active: false });
    const toggle = preview.page.getByRole('button', { name: 'Turns as paragraphs' });
    await toggle.click();
    await preview.page.getByText('Row 3003 ').waitFor();
    const place = await preview.page.evaluate(() => {
      const top = document.querySelector('#scroller')!.getBoundingClientRect().top;
      const cues = [...document.querySelectorAll('.cue')];
      return cues.find((cue) => cue.getBoundingClientRect().top > top - 1)?.textContent;
    });
    assert.match(place!, /^Row 3003 /);
    await toggle.click();
    assert.equal((await preview.rowsOnScreen())[0], 3003);
    await preview.close();
  });

  test('each cue of a paragraph is chosen by itself, by mouse and by keyboard', async () => {
    const preview = await pages.open({ state: inTurns });
    await preview.show(longTranscript(300));
    await preview.page.getByText(/^Row 3 /).click();
    assert.deepEqual(await preview.sent(), [{ type: 'select', line: lineOf(3) }]);
    assert.match(await marked(preview), /^Row 3 /);
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(await preview.sent(), [{ type: 'select', line: lineOf(4) }]);
    await preview.page.keyboard.press('End');
    assert.match(await focused(preview), /^Row 299 /);
    await preview.page.keyboard.press('PageUp');
    await preview.page.keyboard.press('Home');
    assert.match(await focused(preview), /^Row 0 /);
    assert.equal(await preview.page.locator('[tabindex="0"]:is(.row, .cue)').count(), 1);
    await preview.close();
  });

  test('the editor’s cursor is shown in the paragraph, and its line at the top', async () => {
    const preview = await pages.open({ state: inTurns });
    await preview.show(longTranscript(300));
    await preview.tell({ type: 'reveal', line: lineOf(200) + 1, active: true });
    assert.match(await marked(preview), /^Row 200 /);
    assert.ok(await isOnScreen(preview, 'Row 200 '));
    await preview.tell({ type: 'reveal', line: lineOf(103), active: false });
    assert.deepEqual(await preview.sent(), []);
    const { state } = await preview.stub();
    const { layout, line } = (state as { parts: Record<string, unknown> }).parts;
    assert.deepEqual({ layout, line }, { layout: 'turns', line: lineOf(103) });
    await preview.close();
  });

  test('of 100,000 cues, only what is on screen is in the document', async () => {
    const preview = await pages.open({ state: inTurns });
    await preview.show(longTranscript(100_000));
    for (const row of [0, 50_000, 99_999]) {
      await preview.tell({ type: 'reveal', line: lineOf(row), active: true });
      assert.ok(await isOnScreen(preview, `Row ${row} `));
      const nodes = await preview.page.evaluate(() => {
        const walker = document.createTreeWalker(document);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      });
      assert.ok(nodes < 500, `${nodes} nodes`);
    }
    await preview.close();
  });
});

function lineOf(row: number): number {
  return row * 3 + 2;
}

function marked(preview: PreviewPage): Promise<string> {
  return preview.page.locator('.cue[aria-current="true"]').innerText();
}

function focused(preview: PreviewPage): Promise<string> {
  return preview.page.evaluate(() => document.activeElement!.textContent!);
}

function isOnScreen(preview: PreviewPage, words: string): Promise<boolean> {
  return preview.page.getByText(new RegExp(`^${words}`, 'u')).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const screen = document.querySelector('#scroller')!.getBoundingClientRect();
    return top >= screen.top - 1 && bottom <= screen.bottom + 1;
  });
}

/** What can be seen and told of each row, in order. */
function rowsOf(preview: PreviewPage): Promise<readonly unknown[]> {
  return preview.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.row')]
      .filter((row) => row.getBoundingClientRect().top < innerHeight)
      .map((row) => [
        row.querySelector('h2')?.textContent,
        row.querySelector('.start')!.textContent,
        [...row.querySelectorAll('.cue')].map((cue) => cue.textContent),
        row.ariaPosInSet,
        row.ariaSetSize,
        Math.round(row.getBoundingClientRect().top),
      ]),
  );
}

function randomParts(random: (below: number) => number, count: number): readonly PreviewPart[] {
  return Array.from({ length: count }, () =>
    part(
      Array.from({ length: random(9) }, (_, index) => ({
        speakers: [['Ada'], ['Ada'], ['Ben'], []][random(4)]!,
        text: ['says something '.repeat(1 + random(4))],
        start: index * 2000 + random(2) * 4000,
        end: index * 2000 + 1500,
      })),
    ),
  );
}

/** Whole numbers below the given one that look random and are the same each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return below === 0 ? 0 : Math.floor((state / 2 ** 31) * below);
  };
}
