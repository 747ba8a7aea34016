/** Search in the page, by keys alone. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PreviewPart } from '../../../server/src/protocol';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

describe('search', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('by keys alone: counts, steps around, and gives the keyboard back', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(300));
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('ROW 12');
    assert.equal(await counted(preview), '1 of 11');
    assert.ok((await preview.rowsOnScreen()).includes(12));
    await preview.page.keyboard.press('Enter');
    assert.equal(await counted(preview), '2 of 11');
    assert.ok((await preview.rowsOnScreen()).includes(120));
    await preview.page.keyboard.press('Shift+Enter');
    await preview.page.keyboard.press('Shift+Enter');
    assert.equal(await counted(preview), '11 of 11');
    assert.equal(await preview.page.evaluate(currentWords), 'Row 12');
    await preview.page.keyboard.press('Escape');
    assert.equal(await counted(preview), '');
    assert.equal(await preview.page.evaluate(litWords), '');
    assert.ok(await preview.page.evaluate(() => document.activeElement!.matches('.row')));
    await preview.close();
  });

  test('begins where the reader is, and says where nothing is found', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(300));
    await preview.tell({ type: 'reveal', line: 200 * 3 + 2, active: false });
    await search(preview, 'row');
    assert.equal(await counted(preview), '201 of 300');
    await search(preview, 'rowing');
    assert.equal(await counted(preview), 'No matches');
    const next = preview.page.getByRole('button', { name: /^Next match/ });
    assert.ok(await next.isDisabled());
    await preview.close();
  });

  test('lights the words where they stand, and adds nothing to the document', async () => {
    const preview = await pages.open();
    await preview.show([
      part([
        {
          speakers: ['Ada', 'Ben'],
          text: [
            {
              type: 'v',
              annotation: 'Ada',
              children: ['Garden ', { type: 'b', children: ['ra'] }],
            },
            { type: 'v', annotation: 'Ben', children: ['dio, GÄRDEN\nradio'] },
          ],
        },
        { speakers: ['Ada'], text: [] },
      ]),
    ]);
    const nodes = () => preview.page.evaluate(() => document.querySelectorAll('#list *').length);
    const before = await nodes();
    await search(preview, 'garden radio');
    assert.equal(await counted(preview), '1 of 2');
    assert.equal(await nodes(), before);
    assert.match(await preview.page.evaluate(currentWords), /^Garden ra(Ben: )?dio$/);
    assert.equal(await preview.page.evaluate(litWords), 'GÄRDEN\nradio');
    await search(preview, 'no text');
    assert.equal(await counted(preview), 'No matches');
    await search(preview, '.*');
    assert.equal(await counted(preview), 'No matches');
    await preview.close();
  });

  test('follows edits, scrolling, the layout and the filter', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(1200));
    await search(preview, 'row');
    await preview.page.keyboard.press('Enter');
    assert.equal(await counted(preview), '2 of 1,200');
    await preview.show([part([{ text: ['Row of roses'] }])], 0, 0);
    assert.equal(await counted(preview), '3 of 1,201');
    await preview.show([], 1, 1);
    assert.equal(await counted(preview), '2 of 701');
    await preview.scrollTo(5000);
    await preview.sent();
    assert.match(await preview.page.evaluate(litWords), /^Row( Row)+$/);
    await preview.page.getByRole('button', { name: 'Turns as paragraphs' }).click();
    assert.equal(await counted(preview), '2 of 701');
    assert.match(await preview.page.evaluate(litWords), /^Row( Row)+$/);
    const ada = { name: 'Ada', colour: 0, share: 0.4, numbers: '40 %', aloud: 'Ada, 40 percent' };
    await preview.tell({ type: 'shares', count: 1, shares: [ada] });
    await preview.page.getByText('1 speaker').click();
    await preview.page.getByRole('button', { name: 'Ada, 40 percent' }).click();
    assert.match(await counted(preview), /^\d+ of 23\d$/);
    await preview.close();
  });

  test('of 100,000 cues is counted once, and an edit counts its part anew', async () => {
    const short = await readsForEdit(2000);
    const long = await readsForEdit(100_000);
    assert.ok(short.first > 0 && long.first > 100_000, 'reads are counted');
    assert.ok(long.edit <= short.edit + 100, `${long.edit} and ${short.edit} reads`);
  });

  /** How many cues are looked at when a search begins, and by an edit while it goes on. */
  async function readsForEdit(rows: number): Promise<{ first: number; edit: number }> {
    const preview = await pages.open();
    await preview.page.getByRole('textbox').focus();
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
        count = 0;
        const field = document.activeElement as HTMLInputElement;
        field.value = 'row 5';
        field.dispatchEvent(new Event('input'));
        const first = count;
        const cues = parts[0]!.cues.with(5, { ...parts[0]!.cues[5]!, text: ['Edited'] });
        const edited = { ...parts[0], cues };
        count = 0;
        await tell({ resultId: '2', version: 2, start: 0, deleted: 1, parts: [edited] });
        return { first, edit: count };
        // As text, of which much is handed over more quickly.
      },
      JSON.stringify(longTranscript(rows)),
    );
    await preview.close();
    return reads;
  }
});

async function search(preview: PreviewPage, words: string): Promise<void> {
  await preview.page.getByRole('textbox', { name: 'Search the transcript' }).fill(words);
}

function counted(preview: PreviewPage): Promise<string> {
  return preview.page.getByRole('search').getByRole('status').innerText();
}

/** Run in the page: the words that are lit, in the order of the document. */
function litWords(): string {
  const ranges = [...CSS.highlights.get('found')!] as Range[];
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map(String).join(' ');
}

function currentWords(): string {
  return [...CSS.highlights.get('found-current')!].map(String).join(' ');
}
