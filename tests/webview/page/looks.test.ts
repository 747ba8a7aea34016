/** How the preview looks, in every theme and at every width. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PreviewCue } from '../../../server/src/protocol';
import { type Pages, type PreviewPage, startPages } from '../support';
import type { Theme } from '../themes';
import { longTranscript, part } from '../transcripts';

const colours = ['white', 'lime', 'cyan', 'red', 'yellow', 'magenta', 'blue', 'black'];

/** One of everything the preview can show. */
const samples: readonly Partial<PreviewCue>[] = [
  { speakers: ['Ada'], text: ['Welcome back to the garden radio. Today we talk about bees.'] },
  {
    speakers: ['Ada'],
    text: [
      { type: 'i', children: ['Italic'] },
      ', ',
      { type: 'b', children: ['bold'] },
      ', ',
      { type: 'u', children: ['underlined'] },
      ' and ',
      { type: 'c', classes: ['loud'], children: ['a class of its own'] },
      '.\nA second line of the same cue.',
    ],
  },
  { speakers: ['Ben'], text: ['Thank you. It is a long answer. '.repeat(6)] },
  {
    speakers: ['Ben'],
    text: colours.flatMap((name) => [
      { type: 'c' as const, classes: [name], children: [name] },
      ' ',
      { type: 'c' as const, classes: [`bg_${name}`], children: [`on ${name}`] },
      ' ',
    ]),
  },
  {
    speakers: ['Cleo'],
    text: [{ type: 'ruby', children: ['蜂', { type: 'rt', children: ['はち'] }] }],
  },
  { speakers: ['Cleo'], start: null, end: null, dropped: true, text: ['Its times are broken.'] },
  { speakers: ['דנה'], text: ['שלום, ברוכים הבאים ל-radio שלנו!'] },
  {
    speakers: ['Ada', 'Ben'],
    text: [
      { type: 'v', annotation: 'Ada', children: ['One at a time?'] },
      '\n',
      { type: 'v', annotation: 'Ben', children: ['Both at once.'] },
    ],
  },
  { speakers: [], text: ['[music]'] },
  { speakers: ['Ada'], text: [] },
];

describe('how the preview looks', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    test(`words can be read in the theme ${theme}`, async () => {
      const preview = await openSamples(theme);
      assert.deepEqual(await faintTexts(preview), []);
      await preview.screenshot(`preview-${theme}`);
      await preview.close();
    });
  }

  test('each speaker has a bar of another colour, and nobody has none', async () => {
    for (const theme of ['light', 'highContrast'] as const) {
      const preview = await openSamples(theme);
      const bars = await preview.page.evaluate(() =>
        [...document.querySelectorAll('.row')].map((row) => {
          const name = row.querySelector('h2:not(.none)')?.textContent;
          return [name, getComputedStyle(row).borderInlineStartColor] as const;
        }),
      );
      const named = new Map(bars.filter(([name]) => name && !name.includes(',')));
      assert.equal(named.size, 4);
      assert.equal(new Set(named.values()).size, 4);
      const transparent = bars.filter(([, colour]) => colour === 'rgba(0, 0, 0, 0)');
      assert.equal(transparent.length, 1);
      await preview.close();
    }
  });

  test('text of either direction runs its own way, line by line', async () => {
    const preview = await openSamples('light');
    const directions = await preview.page.evaluate(() => {
      const direction = (words: string) => {
        const text = [...document.querySelectorAll('.text')].find((element) =>
          element.textContent?.includes(words),
        )!;
        return getComputedStyle(text).direction;
      };
      return [direction('שלום'), direction('Welcome')];
    });
    assert.deepEqual(directions, ['rtl', 'ltr']);
    await preview.close();
  });

  test('at 200 % in a narrow panel nothing is cut off', async () => {
    // Zoom is fewer CSS pixels of more device pixels.
    const preview = await pages.open({
      theme: 'light',
      viewport: { width: 160, height: 400 },
      deviceScaleFactor: 2,
    });
    await show(preview);
    const overflow = await preview.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    await preview.screenshot('preview-zoomed');
    await preview.close();
  });

  test('a wide panel shows ends too', async () => {
    const preview = await pages.open({ theme: 'dark', viewport: { width: 1000, height: 700 } });
    await show(preview);
    const width = await preview.page
      .locator('.end')
      .first()
      .evaluate((end) => end.clientWidth);
    assert.ok(width > 20, `the end is ${width} px wide`);
    await preview.screenshot('preview-wide');
    await preview.close();
  });

  test('with colours forced by the system, focus, cursor and words are still told apart', async () => {
    const preview = await pages.open({ theme: 'highContrast', forcedColors: 'active' });
    await show(preview);
    await preview.page.locator('.row[tabindex="0"]').focus();
    const outlines = await preview.page.evaluate(() => [
      getComputedStyle(document.activeElement!).outlineStyle,
      getComputedStyle(document.querySelector('[aria-current]')!).outlineStyle,
    ]);
    assert.equal(outlines[0], 'solid');
    assert.notEqual(outlines[1], 'none');
    await preview.screenshot('preview-forced-colours');
    await preview.close();
  });

  test('nothing moves by itself, also where the reader did not ask for reduced motion', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(600));
    await preview.tell({ type: 'reveal', line: 900, active: false });
    const moving = await preview.page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    assert.equal(
      await preview.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      'auto',
    );
    await preview.close();
  });

  async function openSamples(theme: Theme): Promise<PreviewPage> {
    const preview = await pages.open({ theme });
    await show(preview);
    return preview;
  }
});

async function show(preview: PreviewPage): Promise<void> {
  const names = [...new Set(samples.flatMap(({ speakers }) => speakers ?? []))];
  const coloured = samples.map((cue) => {
    const colour = names.indexOf(cue.speakers?.[0] ?? '');
    return colour < 0 ? cue : { ...cue, colour };
  });
  await preview.show([part(coloured)]);
  await preview.tell({ type: 'reveal', line: 6, active: true });
}

/** The words that stand out less from what is behind them than WCAG asks for, 4.5 to 1. */
function faintTexts(preview: PreviewPage): Promise<readonly string[]> {
  return preview.page.evaluate(() => {
    type Colour = readonly number[];
    const parsed = (colour: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (front: Colour, back: Colour): Colour =>
      [0, 1, 2].map((index) => front[index]! * front[3]! + back[index]! * (1 - front[3]!));
    const ground = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255];
      const colour = parsed(getComputedStyle(element).backgroundColor);
      return colour[3] === 0
        ? ground(element.parentElement)
        : over(colour, ground(element.parentElement));
    };
    const luminance = (colour: Colour) => {
      const [red, green, blue] = colour.map((value) => {
        const share = value / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const faint: string[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('#list')!,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      const back = ground(element);
      const front = over(parsed(getComputedStyle(element).color), back);
      const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      const ratio = (light! + 0.05) / (dark! + 0.05);
      if (ratio < 4.5) faint.push(`${walker.currentNode.textContent}: ${ratio.toFixed(1)}`);
    }
    return faint;
  });
}
