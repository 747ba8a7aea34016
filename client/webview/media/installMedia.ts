/** The sound and the picture of the page. */

import './media.css';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { FoundMedia, MediaToPage } from '../../src/preview/messages/mediaMessages';
import type { Page } from '../page';
import { Captions } from './captions';
import { type Trouble, troubleWith } from './decoding';
import { MediaPanel } from './mediaPanel';
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
  return new Media(page).hearing;
}

class Media {
  readonly #captions: Captions;
  readonly #panel: MediaPanel;
  #kept: Kept;
  /** What the extension told last; undefined before it told anything. */
  #told: MediaToPage | undefined;
  /** The file that is shown, its element, and what of it does not play as far as that is known. */
  #shown: FoundMedia | null = null;
  #element: HTMLMediaElement | undefined;
  #trouble: Trouble | undefined;
  readonly hearing: Hearing<MediaToPage> = {
    media: (message) => this.#take(message),
  };

  constructor(private readonly page: Page) {
    this.#kept = page.recalled<Kept>('media') ?? {};
    this.#captions = new Captions(page);
    this.#panel = new MediaPanel(document.querySelector<HTMLElement>('#media')!, {
      choose: () => page.post({ type: 'chooseMedia' }),
      forget: () => page.post({ type: 'forgetMedia' }),
      convert: () => this.#convert(),
      toggleCaptions: () => this.#toggleCaptions(),
      press: () => (page.playhead.isPlaying ? page.playhead.pause() : page.playhead.play()),
      resized: (height) => this.#keep({ height }),
    });
    const { height, hasCaptions } = this.#kept;
    if (height !== undefined) this.#panel.setHeight(height);
    this.#showCaptions(hasCaptions ?? true);
  }

  #keep(more: Kept): void {
    this.#kept = { ...this.#kept, ...more };
    this.page.remember('media', this.#kept);
  }

  #convert(): void {
    const picture = this.#trouble?.picture;
    if (picture) this.page.post({ type: 'convertMedia', picture });
  }

  #toggleCaptions(): void {
    const hasCaptions = !this.#captions.isShown;
    this.#showCaptions(hasCaptions);
    this.#keep({ hasCaptions });
  }

  #showCaptions(isShown: boolean): void {
    this.#captions.isShown = isShown;
    this.#panel.showCaptions(isShown);
  }

  #take(message: MediaToPage): void {
    const { media, place } = message;
    this.#panel.showFile(media);
    const isOther = !this.#told || media?.address !== this.#shown?.address;
    const { name, place: kept } = this.#kept;
    if (isOther) this.#show(media, name === media?.name ? kept : place);
    this.#told = message;
    this.#say();
  }

  #show(media: FoundMedia | null, place: number | undefined): void {
    const { playhead } = this.page;
    const before = this.#element;
    const element = media ? this.#newElement(media) : undefined;
    this.#shown = media;
    this.#trouble = undefined;
    this.#element = element;
    this.#panel.stage(element);
    playhead.attach(element);
    this.#captions.drawOver(element instanceof HTMLVideoElement ? element : undefined);
    if (element) keepPlace(playhead, element, place, (reached) => this.#tellPlace(reached));
    // Only now, since the playhead goes on where the old one is.
    before?.removeAttribute('src');
    before?.load();
  }

  #newElement(media: FoundMedia): HTMLMediaElement {
    const element = mediaElement(media);
    // Sound alone that loads is played; a picture that loads may have sound that is not.
    if (media.kind === 'video')
      element.addEventListener('loadedmetadata', () => void this.#examine(media, 'loaded'));
    element.addEventListener('error', () => void this.#examine(media, 'refused'));
    return element;
  }

  /** A file may have been replaced by another one before it is known what is in it. */
  async #examine(media: FoundMedia, outcome: 'loaded' | 'refused'): Promise<void> {
    const found = await troubleWith(media, outcome);
    if (media !== this.#shown) return;
    this.#trouble = found;
    this.#say();
  }

  /** What does not play comes before why it is this file. */
  #say(): void {
    const message = [this.#trouble?.message, this.#told?.notice].filter(Boolean).join(' ');
    const canConvert = this.#told?.canConvert === true && this.#trouble?.picture !== undefined;
    this.#panel.say(message === '' ? undefined : { message, canConvert });
  }

  #tellPlace(place: number): void {
    this.#keep({ name: this.#shown?.name, place });
    this.page.post({ type: 'mediaPlace', place });
  }
}

function mediaElement({ address, kind, name }: FoundMedia): HTMLMediaElement {
  const element = document.createElement(kind);
  element.preload = 'metadata';
  element.src = address;
  element.setAttribute('aria-label', name);
  return element;
}
