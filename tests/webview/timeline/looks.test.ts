/** How the timeline looks, by the pixels of its canvases. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, type PreviewPage, startPages } from '../support';
import { themes } from '../themes';
import { part } from '../transcripts';
import { dataset, drawn, openTalk, placeOf } from './timelinePage';

describe('how the timeline looks', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    test(`cues have the colours of their speakers in the theme ${theme}`, async () => {
      const preview = await openTalk(pages, { theme });
      for (const [time, lane, colour] of [
        [2000, 0, 1],
        [18_000, 1, 2],
      ] as const) {
        const wanted = themes[theme].variables[`webvtt-speaker${colour}`]!;
        assert.equal(await colourAt(preview, time, lane), wanted);
      }
      await preview.screenshot(`timeline-${theme}`);
      await preview.close();
    });
  }

  test('another theme is taken over at once', async () => {
    const preview = await openTalk(pages, { theme: 'light' });
    const dark = themes.dark.variables;
    await preview.page.evaluate((variables) => {
      document.body.className = 'vscode-dark';
      for (const [name, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      }
    }, dark);
    await drawn(preview);
    assert.equal(await colourAt(preview, 2000, 0), dark['webvtt-speaker1']);
    await preview.close();
  });

  test('canvases have a pixel for each of the screen', async () => {
    const preview = await openTalk(pages, { deviceScaleFactor: 2 });
    const sizes = await preview.page
      .locator('#timeline canvas')
      .evaluateAll((canvases) =>
        canvases.map((canvas) => [
          (canvas as HTMLCanvasElement).width - 2 * Math.round(canvas.clientWidth),
          (canvas as HTMLCanvasElement).height - 2 * canvas.clientHeight,
        ]),
      );
    for (const [width, height] of sizes) {
      assert.ok(Math.abs(width!) <= 1 && height === 0, `${width} ${height}`);
    }
    await preview.close();
  });

  for (const width of [160, 300]) {
    test(`nothing is cut off in a panel of ${width} px`, async () => {
      const preview = await openTalk(pages, { viewport: { width, height: 600 } });
      const overflow = await preview.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
      const box = (await preview.page.locator('#timeline .time').boundingBox())!;
      assert.ok(box.width > width / 2, `${box.width} px of time`);
      await preview.screenshot(`timeline-${width}`);
      await preview.close();
    });
  }

  test('with colours forced by the system it is drawn in these', async () => {
    const preview = await openTalk(pages, { theme: 'dark', forcedColors: 'active' });
    const text = await preview.page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('#timeline button')!);
      return color;
    });
    assert.equal(rgb(await colourAt(preview, 2000, 0)), text);
    await preview.close();
  });

  test('time runs from left to right in a page that does not', async () => {
    const preview = await openTalk(pages);
    await preview.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await drawn(preview);
    const names = (await preview.page.locator('#timeline .names').boundingBox())!;
    const time = (await preview.page.locator('#timeline .time').boundingBox())!;
    assert.ok(names.x > time.x);
    const early = await placeOf(preview, 2000, 0);
    assert.equal(await colourAt(preview, 2000, 0), themes.light.variables['webvtt-speaker1']);
    assert.ok(early.x < time.x + time.width / 2);
    await preview.screenshot('timeline-rtl');
    await preview.close();
  });

  test('where two run at once both are slashed', async () => {
    const preview = await openTalk(pages);
    const stripes = async (from: number, to: number) => {
      const colours = new Set<string>();
      for (let time = from; time < to; time += 26) colours.add(await colourAt(preview, time, 0));
      return colours.size;
    };
    assert.ok((await stripes(8200, 8900)) > (await stripes(9500, 10_200)));
    await preview.close();
  });

  test('findings are marked in the colour and shape of how bad they are', async () => {
    const preview = await openTalk(pages);
    await tellFindings(preview, [
      [3, 'error'],
      [6, 'warning'],
      [12, 'hint'],
    ]);
    const { error, warning, information } = await dataset(preview.page);
    assert.deepEqual([error, warning, information], ['1', '1', '0']);
    const wanted = themes.light.variables['editorWarning-foreground']!;
    const { x } = await placeOf(preview, 6000, 1);
    assert.equal(await markColourNear(preview, x), wanted);
    const ruler = await placeOf(preview, 6000, 'ruler');
    await preview.page.mouse.move(ruler.x, ruler.y);
    assert.equal(await preview.page.locator('#timeline .time').getAttribute('title'), 'a warning');
    await preview.close();
  });

  test('chapters are told by their titles in a row of their own', async () => {
    const preview = await openTalk(pages);
    const before = await preview.page.locator('#timeline').evaluate((all) => all.clientHeight);
    const chapters = [
      { start: 0, title: 'Hello' },
      { start: 8000, title: 'The end' },
    ];
    await preview.tell({ type: 'chapters', chapters } as never);
    await drawn(preview);
    const after = await preview.page.locator('#timeline').evaluate((all) => all.clientHeight);
    assert.ok(after > before);
    await preview.screenshot('timeline-chapters');
    await preview.close();
  });

  test('a name that could be HTML stays a name', async () => {
    const preview = await pages.open();
    await preview.show([part([{ speakers: ['<img src=x onerror="stub.ran=true">'] }])]);
    await drawn(preview);
    assert.deepEqual(await preview.texts('#timeline .names > div'), [
      '<img src=x onerror="stub.ran=true">',
    ]);
    assert.equal((await preview.stub()).ran, false);
    await preview.close();
  });
});

async function tellFindings(
  preview: PreviewPage,
  findings: readonly (readonly [number, string])[],
): Promise<void> {
  const added = findings.map(([line, severity]) => {
    return { line, endLine: line, severity, code: 'code', message: `a ${severity}` };
  });
  const change = { type: 'findings', version: 1, start: 0, deleted: null, added, moved: 0 };
  await preview.tell(change as never);
  await drawn(preview);
}

/** The colour a little behind this time in the middle of the lane, as `#rrggbb`. */
async function colourAt(preview: PreviewPage, time: number, lane: number): Promise<string> {
  const { x, y } = await placeOf(preview, time, lane);
  return pixel(preview, x + 1, y);
}

function pixel({ page }: PreviewPage, left: number, top: number): Promise<string> {
  return page.evaluate(
    ([x, y]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('#timeline .base')!;
      const box = canvas.getBoundingClientRect();
      const { data } = canvas
        .getContext('2d')!
        .getImageData(Math.floor(x - box.left), Math.floor(y - box.top), 1, 1);
      const [red, green, blue] = data;
      return `#${[red, green, blue].map((value) => value!.toString(16).padStart(2, '0')).join('')}`;
    },
    [left, top] as const,
  );
}

/** The colour in the middle of the mark that is within a few px of the place. */
async function markColourNear(preview: PreviewPage, place: number): Promise<string> {
  const box = (await preview.page.locator('#timeline .time').boundingBox())!;
  const column = Math.floor((place - box.x) / 8);
  return pixel(preview, box.x + (column + 0.5) * 8, box.y + 18);
}

function rgb(colour: string): string {
  const values = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${values.join(', ')})`;
}
