/** The toolbar for playing: its buttons by keyboard alone, its names, and its keys. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { actionNames, actions } from '../../../client/webview/playing/actions';
import { bundled } from '../bundled';
import { type Pages, startPages } from '../support';
import { isAt, openPlaying, type Playing } from './playingPage';

let pages: Pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const names = [
  'Previous cue',
  'Skip back 2 s',
  'Play',
  'Skip forward 2 s',
  'Next cue',
  'Speed',
  'Replay cue',
  'Loop cue',
  'Play only changes of speaker',
  'Start cue here',
  'End cue here',
  'Split cue here',
  'Follow',
  'Read out cues to a screen reader',
  'Keys',
];

describe('the toolbar for playing', () => {
  test('has all that its table has, also a group that is added at its end', async () => {
    const playing = await openPlaying(pages);
    const groups = playing.page.locator('#controls [role="group"]');
    const labels = () => groups.evaluateAll((all) => all.map((group) => group.ariaLabel));
    const asBuilt = await labels();
    assert.equal(asBuilt.at(-1), 'Follow');
    await playing.page.evaluate(await bundled('tests/webview/playing/oneMoreGroup.ts'));
    assert.deepEqual(await labels(), [...asBuilt, 'One more']);
    assert.deepEqual(await groups.last().locator('button').allInnerTexts(), ['loop', 'keys']);
    await playing.close();
  });

  test('is one stop for Tab, and arrows lead from control to control', async () => {
    const playing = await openPlaying(pages);
    await playing.press('Tab');
    const walked = [await focused(playing)];
    for (let step = 1; step < names.length; step++) {
      await playing.press('ArrowRight');
      walked.push(await focused(playing));
    }
    assert.deepEqual(walked, names);
    await playing.press('ArrowRight');
    assert.equal(await focused(playing), 'Previous cue');
    await playing.press('End');
    assert.equal(await focused(playing), 'Keys');
    await playing.press('ArrowLeft', 'Shift+Tab', 'Tab');
    assert.equal(await focused(playing), 'Read out cues to a screen reader');
    await playing.press('Home');
    assert.equal(await focused(playing), 'Previous cue');
    await playing.close();
  });

  test('plays by Space and Enter, and its speed by the arrows up and down', async () => {
    const playing = await openPlaying(pages);
    await playing.press('Tab', 'ArrowRight', 'ArrowRight', 'Space');
    await isAt(playing, 0, 'playing');
    assert.equal(await focused(playing), 'Pause');
    await playing.press('Enter', 'ArrowRight', 'Enter');
    await isAt(playing, 2, 'paused');
    await playing.press('ArrowRight', 'ArrowRight', 'ArrowDown');
    assert.equal(await playing.page.getByLabel('Speed').inputValue(), '1.1');
    // A letter there goes to what begins with it.
    await playing.press('n');
    await isAt(playing, 2, 'paused');
    await playing.press('ArrowRight', 'n');
    await isAt(playing, 4, 'paused');
    await playing.close();
  });

  test('every control has a name, a tooltip with its key, and a visible focus', async () => {
    const playing = await openPlaying(pages);
    const controls = playing.page.locator('#controls :is(button, select)');
    const titles = await controls.evaluateAll((all) =>
      all.map((each) => (each as HTMLElement).title),
    );
    assert.equal(titles.length, names.length);
    for (const [index, title] of titles.entries()) {
      assert.match(title, new RegExp(`^${names[index]!} \\(.+\\)$`));
    }
    await playing.press('Tab');
    for (const name of names) {
      const outline = await playing.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return `${outlineStyle} ${outlineWidth}`;
      });
      assert.equal(outline, 'solid 2px', name);
      await playing.press('ArrowRight');
    }
    await playing.close();
  });

  for (const [width, fontSize] of [
    [640, 13],
    [300, 13],
    [320, 26],
  ] as const) {
    test(`nothing is cut off or covered at ${width} px in ${fontSize} px`, async () => {
      const playing = await openPlaying(pages, { viewport: { width, height: 700 } });
      await playing.page.evaluate((size) => {
        document.documentElement.style.setProperty('--vscode-font-size', `${size}px`);
      }, fontSize);
      assert.deepEqual(await badlyPlaced(playing), []);
      await playing.close();
    });
  }
});

describe('the keys', () => {
  test('are listed by a key, which leaves the focus where it was', async () => {
    const playing = await openPlaying(pages);
    await playing.press('Tab', 'ArrowRight', '?');
    const dialog = playing.page.getByRole('dialog', { name: 'Keys' });
    const listed = await dialog.locator('dl > div').allInnerTexts();
    const rows = listed.map((row) => row.split(/\s+/)[0]!.toLowerCase());
    assert.deepEqual(rows, [...actionNames.map((name) => actions[name].key), '?']);
    await playing.press('n');
    await isAt(playing, 0, 'paused');
    await playing.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await focused(playing), 'Skip back 2 s');
    await playing.press('n');
    await isAt(playing, 4, 'paused');
    await playing.button('Keys').click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await playing.close();
  });

  test('are each for one thing', () => {
    const keys = actionNames.map((name) => actions[name].key);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  test('work from the list too, in capitals and on keyboards of other scripts', async () => {
    const playing = await openPlaying(pages);
    await playing.page.locator('.row').first().focus();
    await playing.press('n', 'N');
    await playing.page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ν', code: 'KeyN', bubbles: true }),
      ),
    );
    await isAt(playing, 12, 'paused');
    await playing.close();
  });

  test('with a modifier are the editor’s', async () => {
    const playing = await openPlaying(pages);
    await playing.press('Control+n', 'Alt+n', 'Meta+n');
    await isAt(playing, 0, 'paused');
    await playing.close();
  });
});

async function focused(playing: Playing): Promise<string | null> {
  return playing.page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
}

/** The controls that are outside of the page, or under another one. */
async function badlyPlaced(playing: Playing): Promise<readonly (string | null)[]> {
  return playing.page.evaluate(() =>
    [...document.querySelectorAll('#controls :is(button, select), #controls .time')]
      .filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return left < 0 || right > window.innerWidth || !control.contains(found);
      })
      .map((control) => control.getAttribute('aria-label')),
  );
}
