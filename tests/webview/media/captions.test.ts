/** The cues that the browser draws over the picture. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pictureWebm } from '../../support/mediaFiles';
import { type Pages, type PreviewPage, startPages } from '../support';
import { part } from '../transcripts';

const header = 'WEBVTT\n\n';
const hello = '00:00:00.000 --> 00:00:20.000\nHello.\n';

describe('the cues over the picture', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('are asked for around the playhead, and again where it leaves what is there', async () => {
    const preview = await openPicture();
    assert.deepEqual(await asked(preview), [[0, 60_000]]);
    const text = header + hello;
    await preview.tell({ type: 'answer', of: 'track', id: 1, from: 0, to: 15_000, text });
    await seek(preview, 4);
    assert.deepEqual(await asked(preview), []);
    await seek(preview, 8);
    assert.deepEqual(await asked(preview), [[0, 68_000]]);
    await preview.close();
  });

  test('are asked for again when the transcript changes, one question at a time', async () => {
    const preview = await openPicture();
    await preview.sent();
    await preview.show([part([{}])], 0, 1);
    await preview.show([part([{}, {}])], 0, 1);
    assert.deepEqual(await asked(preview), []);
    await showTrack(preview, header + hello);
    assert.equal((await asked(preview)).length, 1);
    await showTrack(preview, header + hello);
    assert.deepEqual(await asked(preview), []);
    await preview.show([part([{}])], 0, 1);
    assert.equal((await asked(preview)).length, 1);
    await preview.close();
  });

  test('reach the browser with all that they say', async () => {
    const preview = await openPicture();
    const settings = 'position:10%,line-left align:left line:5% size:50%';
    const text = `${header}STYLE\n::cue(.big) { color: red }\n\none\n00:01.000 --> 00:02.000 ${settings}\n<v Ada>Hello <c.big>you</c>\n\n00:01.500 --> 00:09.000 vertical:rl\n<ruby>蜂<rt>はち</rt></ruby>\n`;
    await showTrack(preview, text);
    const cues = await preview.page.evaluate(() =>
      [...document.querySelector('video')!.textTracks].flatMap(({ cues }) =>
        ([...cues!] as VTTCue[]).map((cue) => {
          const { id, startTime, position, align, line, size, vertical, text } = cue;
          return { id, startTime, position, align, line, size, vertical, text };
        }),
      ),
    );
    assert.deepEqual(cues, [
      {
        id: 'one',
        startTime: 1,
        position: 10,
        align: 'left',
        line: 5,
        size: 50,
        vertical: '',
        text: '<v Ada>Hello <c.big>you</c>',
      },
      {
        id: '',
        startTime: 1.5,
        position: 'auto',
        align: 'center',
        line: 'auto',
        size: 100,
        vertical: 'rl',
        text: '<ruby>蜂<rt>はち</rt></ruby>',
      },
    ]);
    await preview.close();
  });

  test('are drawn as the file styles them, and hidden where the reader wants that', async () => {
    const preview = await openPicture();
    const pink = 'rgb(250, 20, 130)';
    await showTrack(
      preview,
      `${header}STYLE\n::cue { color: ${pink}; font-size: 200% }\n\n${hello}`,
    );
    await seek(preview, 1);
    await waitForPixels(preview, [250, 20, 130], 'some');
    const button = preview.page.getByRole('button', { name: 'CC: captions over the picture' });
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await waitForPixels(preview, [250, 20, 130], 'none');
    const { state } = await preview.stub();
    await preview.close();

    const again = await openPicture(state);
    assert.deepEqual(await asked(again), []);
    await again.page.getByRole('button', { name: 'CC' }).click();
    assert.deepEqual(await asked(again), [[0, 61_000]]);
    await again.close();
  });

  test('of before make way for the new ones, and the same ones stay', async () => {
    const preview = await openPicture();
    await showTrack(preview, header + hello);
    await preview.page.evaluate(() => {
      document.querySelector('track')!.dataset.kept = 'true';
    });
    await preview.show([part([{}])], 0, 1);
    await showTrack(preview, header + hello);
    assert.equal(await preview.page.locator('track[data-kept]').count(), 1);
    await preview.show([part([{}])], 0, 1);
    await showTrack(preview, `${header}${hello}\n${hello}`);
    assert.equal(await preview.page.locator('track').count(), 1);
    assert.equal(await preview.page.locator('track[data-kept]').count(), 0);
    await preview.show([part([{}])], 0, 1);
    await showTrack(preview, 'webvtt\n\n');
    assert.equal(await preview.page.locator('track').count(), 1);
    await preview.close();
  });

  test('ask for nothing on the network, whatever their styles say', async () => {
    const preview = await openPicture();
    const styles = [
      '@import url(https://example.com/a.css);',
      '@font-face { font-family: far; src: url(https://example.com/b.woff) }',
      '::cue { background: url(https://example.com/c.png); font-family: far; font-size: 50px; color: rgb(250, 20, 130) }',
      '::cue { background-image: image-set(url(https://example.com/d.png) 1x); cursor: url(https://example.com/e.cur), auto }',
    ].map((style) => `STYLE\n${style}\n`);
    await showTrack(preview, `${header}${styles.join('\n')}\n${hello}`);
    await seek(preview, 1);
    await waitForPixels(preview, [250, 20, 130], 'some');
    const far = preview.requests.filter(
      (url) => !url.startsWith(preview.origin) && !url.startsWith('blob:'),
    );
    assert.deepEqual(far, []);
    await preview.close();
  });

  async function openPicture(state?: unknown): Promise<PreviewPage> {
    const address = pages.serve('/talk.webm', pictureWebm(20));
    const preview = await pages.open({ state });
    await preview.show([part([{}, {}, {}])]);
    await preview.tell({ type: 'media', media: { address, kind: 'video', name: 'talk.webm' } });
    await preview.page.waitForFunction(() => document.querySelector('video')!.readyState >= 2);
    return preview;
  }
});

/** Answers the page's question, and waits until the cues are there, or refused. */
async function showTrack(preview: PreviewPage, text: string): Promise<void> {
  const { question: id } = await preview.stub();
  await preview.tell({ type: 'answer', of: 'track', id, from: 0, to: 60_000, text });
  await preview.page.waitForFunction(() => {
    const tracks = [...document.querySelectorAll('track')];
    return tracks.length === 1 && tracks[0]!.readyState >= 2;
  });
}

/** From when until when the page asked for cues, in ms. */
async function asked(preview: PreviewPage): Promise<readonly (readonly number[])[]> {
  const sent = await preview.sent();
  return sent.flatMap((message) =>
    message.type === 'track' ? [[message.from, message.to].map(Math.round)] : [],
  );
}

async function seek(preview: PreviewPage, second: number): Promise<void> {
  await preview.page.evaluate(async (time) => {
    const video = document.querySelector('video')!;
    const seeked = new Promise((resolve) =>
      video.addEventListener('seeked', resolve, { once: true }),
    );
    video.currentTime = time;
    await seeked;
  }, second);
}

/** Waits until the picture on screen has pixels of the colour, or has none. */
async function waitForPixels(
  preview: PreviewPage,
  colour: readonly [number, number, number],
  wanted: 'some' | 'none',
): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const picture = (await preview.page.locator('video').screenshot()).toString('base64');
    const count = await preview.page.evaluate(countPixels, { picture, colour });
    if (wanted === 'some' ? count > 20 : count === 0) return;
  }
  assert.fail(`The picture never had ${wanted} of the colour ${colour.join(' ')}.`);
}

/** Runs in the page. */
async function countPixels({
  picture,
  colour,
}: {
  readonly picture: string;
  readonly colour: readonly number[];
}): Promise<number> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (colour.every((value, index) => Math.abs(value - data[at + index]!) < 6)) count++;
  }
  return count;
}
