/** How the sound and the picture look, and whether everybody can use them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { FoundMedia } from '../../../client/src/preview/messages/mediaMessages';
import { silentMkv } from '../../support/mediaFiles';
import { type Pages, startPages } from '../support';
import { openWith, picture } from './mediaPages';

/** Checks for accessibility; it leaves itself in the page. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: {
    run(selector: string): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
  };
}

describe('how the sound and the picture look', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('the picture keeps its shape, and is as high as the reader wants', async () => {
    const preview = await openWith(pages, { media: picture(pages) });
    const box = async () => (await preview.page.locator('video').boundingBox())!;
    const first = await box();
    assert.equal(Math.round(first.height), 240);
    assert.ok(Math.abs(first.width / first.height - 16 / 9) < 0.02);
    await preview.page.getByRole('separator', { name: 'Height of the picture' }).focus();
    await preview.page.keyboard.press('ArrowUp');
    assert.equal(Math.round((await box()).height), 220);
    const handle = (await preview.page.getByRole('separator').boundingBox())!;
    await preview.page.mouse.move(handle.x + 50, handle.y + 2);
    await preview.page.mouse.down();
    await preview.page.mouse.move(handle.x + 50, handle.y - 98);
    await preview.page.mouse.up();
    assert.equal(Math.round((await box()).height), 120);
    const { state } = await preview.stub();
    await preview.close();

    const again = await openWith(pages, { media: picture(pages) }, { state });
    const { height } = (await again.page.locator('video').boundingBox())!;
    assert.equal(Math.round(height), 120);
    await again.close();
  });

  test('everything is reached by the Tab key, and named for those who do not see it', async () => {
    const address = pages.serve('/talk.mkv', silentMkv(5));
    const media: FoundMedia = { address, kind: 'video', name: 'talk.mkv', isChosen: true };
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
      const preview = await openWith(pages, { media, canConvert: true }, { theme });
      await preview.page.getByText('AC-3').waitFor();
      await preview.page.evaluate(axe);
      const found = await preview.page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as AxeWindow).axe.run('#media');
        return violations.map(({ id }) => id);
      });
      assert.deepEqual(found, []);
      const reached: string[] = [];
      for (let presses = 0; presses < 5; presses++) {
        await preview.page.keyboard.press('Tab');
        reached.push(await preview.page.locator(':focus').evaluate(nameOf));
      }
      assert.deepEqual(reached, [
        'Height of the picture',
        'CC: captions over the picture',
        'Choose…',
        'Forget',
        'Convert a Copy',
      ]);
      await preview.screenshot(`media-${theme}`);
      await preview.close();
    }
  });

  test('a narrow page has room for everything', async () => {
    const media: FoundMedia = {
      ...picture(pages),
      name: `${'A very long name '.repeat(9)}.webm`,
      isChosen: true,
    };
    const preview = await openWith(
      pages,
      { media, notice: 'Another file is not there.' },
      { viewport: { width: 300, height: 500 } },
    );
    const [width, room] = await preview.page.evaluate(() => [
      document.querySelector('#media')!.scrollWidth,
      window.innerWidth,
    ]);
    assert.ok(width! <= room!);
    await preview.page.getByRole('button', { name: 'Forget' }).click();
    await preview.close();
  });
});

/** Runs in the page. */
function nameOf(element: Element): string {
  return element.ariaLabel ?? element.textContent ?? '';
}
