/** The loudness of the sound on the timeline. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { silentMkv, toneWav, unplayableMka } from '../../support/mediaFiles';
import { type Pages, type PreviewPage, startPages } from '../support';
import { dataset, drawn, openTalk } from './timelinePage';

/** A second of silence, a second of a tone, and so on. */
const secondsOfTone = "aevalsrc='if(lt(mod(t,2),1),0,0.5*sin(2*PI*440*t))':d=20:s=48000";

const codecs: Readonly<Record<string, readonly string[]>> = {
  'tone.mp3': ['-c:a', 'libmp3lame'],
  'tone.webm': ['-c:a', 'libopus'],
  'tone.ogg': ['-c:a', 'libvorbis', '-ac', '2'],
  'tone.wav': [],
};

describe('the sound on the timeline', () => {
  let pages: Pages;
  let folder: string;
  before(async () => {
    pages = await startPages();
    folder = mkdtempSync(join(tmpdir(), 'timeline-'));
  });
  after(async () => {
    await pages.close();
    rmSync(folder, { recursive: true });
  });

  async function openWith(name: string, file: string): Promise<PreviewPage> {
    const preview = await openTalk(pages);
    await tellMedia(preview, name, file);
    await preview.page.waitForSelector('#timeline[data-sound="reading"]', { state: 'detached' });
    await drawn(preview);
    return preview;
  }

  async function tellMedia(preview: PreviewPage, name: string, file: string): Promise<void> {
    const address = pages.serve(`/${name}`, file);
    await preview.tell({ type: 'media', media: { address, kind: 'audio', name } });
  }

  for (const [name, options] of Object.entries(codecs)) {
    test(`${name} is high where there is a tone and low where there is none`, async () => {
      const file = join(folder, name);
      execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', secondsOfTone, ...options, file]);
      const preview = await openWith(name, file);
      for (let second = 0; second < 20; second++) {
        const height = await waveHeight(preview, second * 1000 + 500);
        assert.ok(second % 2 === 0 ? height <= 6 : height >= 30, `${height} px at ${second} s`);
      }
      await preview.close();
    });
  }

  test('what cannot be decoded is not drawn, and said quietly', async () => {
    const preview = await openWith('film.mkv', silentMkv(2));
    assert.equal(await waveHeight(preview, 1000), 0);
    const words = 'The sound of film.mkv is not drawn: its sound, ac3, cannot be decoded here.';
    assert.equal(await preview.page.locator('#timeline .note').textContent(), words);
    assert.equal((await dataset(preview.page)).seen, 'cues');
    await preview.close();
  });

  test('a file of which nobody tells the size is read as well, one too large is not', async () => {
    const preview = await openTalk(pages);
    const answer = (headers: Readonly<Record<string, string>>) =>
      preview.page.evaluate(
        ([file, told]) => {
          window.fetch = async () => {
            const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
            return new Response(new Blob([bytes]).stream(), { headers: told });
          };
        },
        [readFileSync(toneWav(2)).toString('base64'), headers] as const,
      );
    await answer({ 'content-length': '700000000' });
    await tellMedia(preview, 'large.wav', toneWav(2));
    const note = preview.page.locator('#timeline .note');
    await note.filter({ hasText: 'larger than 600 MB' }).waitFor({ state: 'attached' });
    await answer({});
    await tellMedia(preview, 'unsized.wav', toneWav(2));
    await preview.page.waitForSelector('#timeline[data-sound="drawn"]');
    assert.ok((await waveHeight(preview, 1000)) > 0);
    await preview.close();
  });

  test('a file that is none, or is not there, leaves the timeline as it is', async () => {
    const preview = await openWith('broken.mp3', __filename);
    const note = preview.page.locator('#timeline .note');
    assert.match((await note.textContent())!, /broken\.mp3 is not drawn/u);
    await preview.tell({ type: 'media', media: null });
    assert.equal(await note.textContent(), '');
    await preview.close();
  });

  test('another file takes the place of the one before, also while that is read', async () => {
    const preview = await openTalk(pages);
    await tellMedia(preview, 'long.wav', toneWav(600));
    await tellMedia(preview, 'film.mka', unplayableMka(2));
    const note = preview.page.locator('#timeline .note');
    await note.filter({ hasText: 'film.mka' }).waitFor({ state: 'attached' });
    await drawn(preview);
    assert.equal(await waveHeight(preview, 500), 0);
    assert.equal((await preview.page.locator('script').count()) <= 2, true);
    await preview.close();
  });

  test('nothing is loaded for a timeline that is put away, until it is opened', async () => {
    const preview = await openTalk(pages);
    await preview.page.getByRole('button', { name: 'Hide the timeline' }).click();
    await tellMedia(preview, 'tone.wav', toneWav(20));
    await drawn(preview);
    const loaded = () =>
      preview.requests.filter((address) => address.includes('mediaReaders')).length;
    assert.equal(loaded(), 0);
    await preview.page.getByRole('button', { name: 'Show the timeline' }).click();
    await preview.page.waitForSelector('#timeline[data-sound="drawn"]');
    assert.equal(loaded(), 1);
    await preview.close();
  });
});

/** How high the sound is drawn at this time, in px; the band lies below the ruler. */
function waveHeight({ page }: PreviewPage, time: number): Promise<number> {
  return page.evaluate((at) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#timeline .base')!;
    const { from, to } = document.querySelector<HTMLElement>('#timeline .time')!.dataset;
    const x = ((at - Number(from)) / (Number(to) - Number(from))) * canvas.width;
    const lanes = document.querySelector<HTMLElement>('#timeline .names')!.offsetTop;
    if (lanes < 40) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(Math.round(x), 25, 1, lanes - 28);
    return data.filter((_, index) => index % 4 === 3 && data[index]! > 0).length;
  }, time);
}
