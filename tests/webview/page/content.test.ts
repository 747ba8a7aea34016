/** What the preview shows of a transcript. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../support';
import { part } from '../transcripts';

describe('what the preview shows', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('consecutive cues of the same speakers are a turn, also across parts', async () => {
    const preview = await pages.open();
    await preview.show([
      part([{ speakers: ['Ada'] }, { speakers: ['Ada'] }]),
      part([{ speakers: ['Ada'] }, { speakers: ['Ben'] }, { speakers: ['Ben', 'Ada'] }, {}]),
    ]);
    assert.deepEqual(await preview.texts('h2'), ['Ada', 'Ben', 'Ben, Ada', 'No speaker']);
    const headings = await preview.page.evaluate(() =>
      [...document.querySelectorAll('.row')].map((row) => row.querySelector('h2')?.textContent),
    );
    assert.deepEqual(headings, ['Ada', undefined, undefined, 'Ben', 'Ben, Ada', 'No speaker']);
    await preview.close();
  });

  test('a file without speakers has no headings, only times', async () => {
    const preview = await pages.open();
    await preview.show([part([{}, { start: 3_661_001, end: 3_662_000 }])]);
    assert.deepEqual(await preview.texts('h2'), []);
    assert.deepEqual(await preview.texts('.start'), ['00:00.000', '01:01:01.001']);
    assert.deepEqual(await preview.texts('.end'), ['00:01.500', '01:01:02.000']);
    const machine = await preview.page.locator('time.start').last().getAttribute('datetime');
    assert.equal(machine, 'PT3661.001S');
    await preview.close();
  });

  test('headings come and go with the first and the last speaker', async () => {
    const preview = await pages.open();
    await preview.show([part([{}]), part([{}])]);
    await preview.show([part([{ speakers: ['Ada'] }])], 1, 1);
    assert.deepEqual(await preview.texts('h2'), ['No speaker', 'Ada']);
    await preview.show([part([{}])], 1, 1);
    assert.deepEqual(await preview.texts('h2'), []);
    await preview.close();
  });

  test('spans of the standard become the elements that HTML has for them', async () => {
    const preview = await pages.open();
    const text = [
      { type: 'i', children: ['italic'] },
      { type: 'b', children: ['bold ', { type: 'u', children: ['under'] }] },
      { type: 'timestamp', time: 500 },
      { type: 'ruby', children: ['漢', { type: 'rt', children: ['kan'] }] },
      { type: 'lang', annotation: 'fr', children: ['bonjour'] },
      { type: 'c', classes: ['yellow', 'bg_blue', 'loud'], children: ['colour'] },
      '\nsecond line',
    ] as const;
    await preview.show([part([{ speakers: ['Ada'], text }])]);
    const shown = await preview.page.locator('.text').innerHTML();
    assert.equal(
      shown,
      '<i>italic</i><b>bold <u>under</u></b><ruby>漢<rt>kan</rt></ruby>' +
        '<span lang="fr">bonjour</span>' +
        '<span data-colour="yellow" data-background="blue" data-classes="loud" ' +
        'title="Class: loud">colour</span>\nsecond line',
    );
    const styles = await preview.page.locator('[data-colour]').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
    assert.deepEqual(styles, { color: 'rgb(255, 255, 0)', backgroundColor: 'rgb(0, 0, 255)' });
    await preview.close();
  });

  test('voices are named inside the text only where a cue has several', async () => {
    const preview = await pages.open();
    const ada = { type: 'v', annotation: 'Ada', children: ['Hello.'] } as const;
    const ben = { type: 'v', annotation: 'Ben', children: ['Hi.'] } as const;
    await preview.show([
      part([
        { speakers: ['Ada'], text: [ada] },
        { speakers: ['Ada', 'Ben'], text: [ada, '\n', ben] },
      ]),
    ]);
    assert.deepEqual(await preview.texts('.text'), ['Hello.', 'Ada: Hello.\nBen: Hi.']);
    await preview.close();
  });

  test('a cue that players drop says so in words', async () => {
    const preview = await pages.open();
    await preview.show([part([{ start: null, end: null, dropped: true }, {}])]);
    assert.deepEqual(await preview.texts('.dropped'), [
      'Dropped: a player cannot read the times of this cue, so it never shows it.',
    ]);
    assert.deepEqual(await preview.texts('.start'), ['Unreadable', '00:02.000']);
    await preview.close();
  });

  test('a transcript without cues, a cue without text and a problem are said in words', async () => {
    const preview = await pages.open();
    await preview.show([{ lines: 1, cues: [] }]);
    assert.equal(
      await preview.page.locator('#message').innerText(),
      'This transcript has no cues yet.',
    );
    await preview.show([part([{ text: [] }])]);
    assert.equal(await preview.page.locator('#message').isVisible(), false);
    assert.deepEqual(await preview.texts('.text'), ['No text']);
    await preview.tell({ type: 'problem', message: 'talk.vtt was deleted.' });
    assert.equal(await preview.page.locator('#message').innerText(), 'talk.vtt was deleted.');
    assert.equal(await preview.page.getByRole('list').count(), 0);
    await preview.show([part([{}])]);
    assert.deepEqual(await preview.texts('.text'), ['Cue 0']);
    await preview.close();
  });

  test('a cue has the colour that it comes with, also after only that has changed', async () => {
    const preview = await pages.open();
    const turn = (name: string, colour: number) => part([{ speakers: [name], colour }]);
    const colours = () =>
      preview.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.row')].map((row) => row.dataset.speaker),
      );
    await preview.show([turn('Ada', 0), turn('Ben', 7), part([{ speakers: [] }])]);
    assert.deepEqual(await colours(), ['0', '7', undefined]);
    await preview.show([turn('Ben', 2)], 1, 1);
    assert.deepEqual(await colours(), ['0', '2', undefined]);
    await preview.close();
  });

  test('the list tells assistive technology where in it a cue is', async () => {
    const preview = await pages.open();
    await preview.show([part([{ speakers: ['Ada'] }, { speakers: ['Ben'] }])]);
    const list = preview.page.getByRole('list', { name: 'Transcript of talk.vtt' });
    const last = list.getByRole('listitem').last();
    assert.equal(await last.getAttribute('aria-posinset'), '2');
    assert.equal(await last.getAttribute('aria-setsize'), '2');
    assert.equal(await last.getByRole('heading', { level: 2 }).innerText(), 'Ben');
    await preview.close();
  });
});
