/** A very long transcript: what of it is on the page, and where that stays. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PreviewPart } from '../../../server/src/protocol';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const count = 100_000;
const transcript = longTranscript(count);

describe('a transcript of 100,000 cues', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('has what is on screen in the document, and scrolls to its end', async () => {
    const preview = await openLong();
    assert.ok((await nodes(preview)) < 500);
    await preview.page.evaluate(() => document.querySelector('#scroller')!.scrollTo(0, 1e9));
    await preview.page.locator(`[aria-posinset="${count}"]`).waitFor();
    assert.equal((await preview.rowsOnScreen()).at(-1), count - 1);
    assert.ok((await nodes(preview)) < 500);
    await preview.close();
  });

  test('shows rows without a gap or an overlap wherever it is scrolled to', async () => {
    const preview = await openLong();
    for (const share of [0.1, 0.5, 0.499, 0.9, 0.2]) {
      await preview.page.evaluate((part) => {
        const scroller = document.querySelector('#scroller')!;
        scroller.scrollTo(0, scroller.scrollHeight * part);
      }, share);
      await preview.sent();
      await assertSeamless(preview);
      assert.ok((await nodes(preview)) < 500);
    }
    await preview.page.mouse.move(200, 200);
    for (let turn = 0; turn < 20; turn++) {
      await preview.page.mouse.wheel(0, -400);
      await preview.sent();
      await assertSeamless(preview);
    }
    await preview.close();
  });

  test('any line can be brought to the top', async () => {
    const preview = await openLong();
    for (const row of [50_000, 3, 99_000, 98_990, 0]) {
      await preview.tell({ type: 'reveal', line: lineOf(row), active: false });
      assert.equal((await preview.rowsOnScreen())[0], row);
      await assertSeamless(preview);
    }
    await preview.close();
  });

  test('stays where the reader is when parts above, below and on screen change', async () => {
    const preview = await openLong();
    await preview.tell({ type: 'reveal', line: lineOf(50_250), active: false });
    await preview.scrollTo(
      await preview.page.evaluate(() => document.querySelector('#scroller')!.scrollTop + 7),
    );
    await preview.sent();
    const place = await placeOf(preview, 'Row 50250');

    await preview.show(longTranscript(40), 10, 0);
    assert.equal(await placeOf(preview, 'Row 50250'), place);
    await preview.show([], 150, 20);
    assert.equal(await placeOf(preview, 'Row 50250'), place);
    const changed = transcript[100]!;
    const longer = { ...changed.cues[3]!, text: ['Now with so many words. '.repeat(40)] };
    await preview.show([{ ...changed, cues: changed.cues.with(3, longer) }], 101, 1);
    assert.equal(await placeOf(preview, 'Row 50250'), place);
    const visible = { ...changed.cues[255]!, text: ['Changed on screen'] };
    await preview.show([{ ...changed, cues: changed.cues.with(255, visible) }], 101, 1);
    assert.equal(await placeOf(preview, 'Row 50250'), place);
    assert.equal(await preview.page.getByText('Changed on screen').count(), 1);
    await assertSeamless(preview);
    await preview.close();
  });

  test('keeps the elements of cues that an edit left alone', async () => {
    const preview = await openLong();
    // The timeline that came with the first cues took room from the list.
    await preview.tell({ type: 'reveal', line: 0, active: false });
    await preview.page.evaluate(() => {
      for (const row of document.querySelectorAll('.row')) row.classList.add('before');
    });
    const before = await preview.page.locator('.before').count();
    const isOnScreen = await preview.rowsOnScreen();
    const changed = transcript[0]!;
    const typed = { ...changed.cues[4]!, text: [`Row 4 types ${'says a little more '.repeat(4)}`] };
    await preview.show([{ ...changed, cues: changed.cues.with(4, typed) }], 0, 1);
    const made = await preview.page.evaluate(() =>
      [...document.querySelectorAll('.row:not(.before)')].map((row) => row.ariaPosInSet),
    );
    // Rows below the screen may go and come again.
    assert.deepEqual(
      made.map((position) => Number(position) - 1).filter((row) => isOnScreen.includes(row)),
      [4],
    );
    await preview.show([part([{ speakers: ['Ada'] }])], 0, 0);
    assert.ok((await preview.page.locator('.before').count()) >= before - 5);
    await preview.close();
  });

  test('an edit looks at no more cues than in a short transcript', async () => {
    const long = await cuesReadForEdit(100_000);
    const short = await cuesReadForEdit(1000);
    assert.ok(short > 0, 'reads are counted');
    assert.ok(long <= short + 100, `${long} cues for an edit, ${short} in a short transcript`);
  });

  test('shorter by nearly all of it, it still shows what is left', async () => {
    const preview = await openLong();
    await preview.page.evaluate(() => document.querySelector('#scroller')!.scrollTo(0, 1e9));
    await preview.sent();
    await preview.show([part([{}, {}])]);
    assert.deepEqual(await preview.texts('.text'), ['Cue 0', 'Cue 1']);
    assert.deepEqual(await preview.rowsOnScreen(), [0, 1]);
    await preview.close();
  });

  test('follows the width of the window without losing the place', async () => {
    const preview = await openLong();
    await preview.tell({ type: 'reveal', line: lineOf(70_000), active: false });
    await preview.page.setViewportSize({ width: 260, height: 500 });
    await preview.sent();
    assert.equal((await preview.rowsOnScreen())[0], 70_000);
    await assertSeamless(preview);
    await preview.close();
  });

  async function openLong(): Promise<PreviewPage> {
    const preview = await pages.open();
    await preview.show(transcript);
    return preview;
  }

  /** How many times the page looks at a cue of parts that an edit of the first part leaves alone. */
  async function cuesReadForEdit(rows: number): Promise<number> {
    const preview = await pages.open();
    const reads = await preview.page.evaluate(
      async (text) => {
        const parts: readonly PreviewPart[] = JSON.parse(text);
        let count = 0;
        const counted = parts.map((part) => ({
          ...part,
          cues: new Proxy(part.cues, {
            get: (cues, key) => {
              if (/^\d+$/u.test(String(key))) count++;
              return Reflect.get(cues, key);
            },
          }),
        }));
        const tell = async (result: object) => {
          const data = { type: 'transcript', uri: 'file:///talk.vtt', title: 'talk.vtt', result };
          window.dispatchEvent(new MessageEvent('message', { data }));
          await new Promise((painted) =>
            requestAnimationFrame(() => requestAnimationFrame(painted)),
          );
        };
        await tell({ resultId: '1', version: 1, start: 0, deleted: null, parts: counted });
        const [first] = parts;
        const cues = first!.cues.with(5, { ...first!.cues[5]!, text: ['Edited'] });
        count = 0;
        await tell({
          resultId: '2',
          version: 2,
          start: 0,
          deleted: 1,
          parts: [{ ...first, cues }],
        });
        return count;
        // As text, of which much is handed over more quickly.
      },
      JSON.stringify(longTranscript(rows)),
    );
    await preview.close();
    return reads;
  }
});

/** The first line of a row of `longTranscript`, whose first part has two lines before its cues. */
function lineOf(row: number): number {
  return row * 3 + 2;
}

function nodes(preview: PreviewPage): Promise<number> {
  return preview.page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
}

/** Where on screen the row with these words is, in whole px. */
async function placeOf(preview: PreviewPage, words: string): Promise<number> {
  const box = await preview.page.locator('.row', { hasText: words }).boundingBox();
  return Math.round(box!.y);
}

async function assertSeamless(preview: PreviewPage): Promise<void> {
  const seams = await preview.page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
    const gaps = boxes.slice(1).map((box, index) => Math.abs(box.top - boxes[index]!.bottom));
    const screen = document.querySelector('#scroller')!.getBoundingClientRect();
    const fillsScreen = boxes[0]!.top <= screen.top && boxes.at(-1)!.bottom >= innerHeight;
    return { widest: Math.max(...gaps), fillsScreen };
  });
  assert.ok(seams.fillsScreen, 'rows fill the screen');
  assert.ok(seams.widest < 0.5, `rows touch, but are ${seams.widest} px apart`);
}
