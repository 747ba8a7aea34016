/** The sound and the picture of the page. */

import './media.css';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { FoundMedia, MediaToPage } from '../../src/preview/messages/media';
import type { Page } from '../page';
import { Captions } from './captions';
import { type Trouble, troubleWith } from './decoding';
import { MediaPanel } from './panel';
import { keepPlace } from './place';

/** What is kept for when the page is loaded again. */
interface Kept {
  readonly name?: string;
  /** Where playing was, in ms. */
  readonly place?: number;
  /** How high the picture may be, in px. */
  readonly height?: number;
  readonly hasCaptions?: boolean;
}

/** Plays what the extension found. */
export function installMedia(page: Page): Hearing<MediaToPage> {
  const section = document.querySelector<HTMLElement>('#media')!;
  const captions = new Captions(page);
  let kept: Kept = page.recalled<Kept>('media') ?? {};
  let shown: FoundMedia | null = null;
  let element: HTMLMediaElement | undefined;
  let trouble: Trouble | undefined;
  let told: MediaToPage | undefined;

  const keep = (more: Kept) => {
    kept = { ...kept, ...more };
    page.remember('media', kept);
  };

  const panel = new MediaPanel(section, {
    choose: () => page.post({ type: 'chooseMedia' }),
    forget: () => page.post({ type: 'forgetMedia' }),
    convert: () => {
      if (trouble?.picture) page.post({ type: 'convertMedia', picture: trouble.picture });
    },
    toggleCaptions: () => showCaptions(!captions.isShown),
    press: () => (page.playhead.isPlaying ? page.playhead.pause() : page.playhead.play()),
    resized: (height) => keep({ height }),
  });

  const showCaptions = (isShown: boolean) => {
    captions.isShown = isShown;
    panel.showCaptions(isShown);
    keep({ hasCaptions: isShown });
  };

  /** What does not play comes before why it is this file. */
  const say = () => {
    const message = [trouble?.message, told?.notice].filter(Boolean).join(' ');
    const canConvert = told?.canConvert === true && trouble?.picture !== undefined;
    panel.say(message === '' ? undefined : { message, canConvert });
  };

  /** A file may have been replaced by another one before it is known what is in it. */
  const examine = async (media: FoundMedia, outcome: 'loaded' | 'refused') => {
    const found = await troubleWith(media, outcome);
    if (media !== shown) return;
    trouble = found;
    say();
  };

  const start = (media: FoundMedia): HTMLMediaElement => {
    const started = mediaElement(media);
    // Sound alone that loads is played; a picture that loads may have sound that is not.
    if (media.kind === 'video')
      started.addEventListener('loadedmetadata', () => void examine(media, 'loaded'));
    started.addEventListener('error', () => void examine(media, 'refused'));
    return started;
  };

  const show = (media: FoundMedia | null, place: number | undefined) => {
    const before = element;
    shown = media;
    trouble = undefined;
    element = media ? start(media) : undefined;
    panel.stage(element);
    page.playhead.attach(element);
    captions.drawOver(element instanceof HTMLVideoElement ? element : undefined);
    if (element) keepPlace(page.playhead, element, place, tellPlace);
    // Only now, since the playhead goes on where the old one is.
    before?.removeAttribute('src');
    before?.load();
  };

  const tellPlace = (place: number) => {
    keep({ name: shown?.name, place });
    page.post({ type: 'mediaPlace', place });
  };

  const take = (message: MediaToPage) => {
    const { media, place } = message;
    panel.showFile(media);
    if (!told || media?.address !== shown?.address)
      show(media, kept.name === media?.name ? kept.place : place);
    told = message;
    say();
  };

  if (kept.height !== undefined) panel.setHeight(kept.height);
  captions.isShown = kept.hasCaptions ?? true;
  panel.showCaptions(captions.isShown);
  return { media: take };
}

function mediaElement({ address, kind, name }: FoundMedia): HTMLMediaElement {
  const element = document.createElement(kind);
  element.preload = 'metadata';
  element.src = address;
  element.setAttribute('aria-label', name);
  return element;
}
