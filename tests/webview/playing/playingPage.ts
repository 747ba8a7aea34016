/** A page whose clock a test winds on. */

import assert from 'node:assert/strict';
import type { FromPage, ToPage } from '../../../client/src/preview/messages';
import type { PlayingSettings } from '../../../client/src/preview/messages/playingMessages';
import { playingSettings } from '../../../client/src/preview/playing/playingSettings';
import { settingFrom } from '../../../client/src/settings';
import type { PreviewCue } from '../../../server/src/protocol';
import type { PageOptions, Pages, PreviewPage } from '../support';
import { part } from '../transcripts';

/** Six cues of 3 s with 1 s between them, by turns of two between two people. */
export const sixCues: readonly Partial<PreviewCue>[] = Array.from({ length: 6 }, (_, index) => ({
  start: index * 4000,
  end: index * 4000 + 3000,
  speakers: [['Ada', 'Ada', 'Ben', 'Ben', 'Ada', 'Ada'][index]!],
  text: [`Cue ${index} has some words`],
}));

export const lineOf = (cue: number) => cue * 3;

/** The defaults, but for what the tests count with. */
export const settings: PlayingSettings = {
  ...playingSettings((name) => settingFrom(name, undefined)),
  leadIn: 500,
  leadOut: 250,
  followInEditor: false,
};

/** A page of these cues, of which time stands still but for what is played. */
export async function openPlaying(
  pages: Pages,
  options: PageOptions & {
    readonly cues?: readonly Partial<PreviewCue>[];
    readonly settings?: Partial<PlayingSettings>;
  } = {},
): Promise<Playing> {
  const preview = await pages.open(options);
  await preview.tell({ type: 'playingSettings', settings: { ...settings, ...options.settings } });
  await preview.show([part(options.cues ?? sixCues)]);
  await preview.sent();
  await preview.page.clock.install({ time: 0 });
  await preview.page.clock.pauseAt(1000);
  return new Playing(preview);
}

/** Checks the place, in s, but for a frame and what is not shown of it. */
export async function isAt(
  playing: Playing,
  seconds: number,
  state: 'playing' | 'paused',
): Promise<void> {
  const time = await playing.time();
  assert.ok(Math.abs(time - seconds) <= 0.12, `at ${time} s, not ${seconds} s`);
  assert.equal((await playing.isPlaying()) ? 'playing' : 'paused', state);
}

export class Playing {
  constructor(readonly preview: PreviewPage) {}

  get page() {
    return this.preview.page;
  }

  /** Lets so many ms pass. */
  async wind(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  /** Hands the page a message; no frame passes. */
  async tell(message: ToPage): Promise<void> {
    await this.page.evaluate((text) => {
      window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(text) }));
    }, JSON.stringify(message));
  }

  /** What the page said since it was last asked. */
  async sent(): Promise<readonly FromPage[]> {
    return this.page.evaluate(() => window.stub.sent.splice(0));
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The place that is shown, in s. */
  async time(): Promise<number> {
    const shown = await this.page.locator('#controls .time').innerText();
    const [minutes, seconds] = shown.split(' / ')[0]!.split(':');
    return Number(minutes) * 60 + Number(seconds);
  }

  async isPlaying(): Promise<boolean> {
    return this.page.getByRole('button', { name: 'Pause', exact: true }).isVisible();
  }

  /** The first word and number of each cue that is lit. */
  async lit(): Promise<readonly string[]> {
    const texts = await this.page.locator('.lit .text').allInnerTexts();
    return texts.map((text) => /Cue \d+/.exec(text)?.[0] ?? text);
  }

  button(name: string) {
    return this.page.locator('#controls').getByRole('button', { name, exact: true });
  }

  async close(): Promise<void> {
    await this.page.clock.resume();
    await this.preview.close();
  }
}
