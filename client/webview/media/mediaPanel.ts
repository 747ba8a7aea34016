/** The section above the transcript that holds the picture, names the file and says what is wrong. */

import type { FoundMedia } from '../../src/preview/messages/mediaMessages';
import { block, button } from '../pieces';
import { resizeHandle, setPictureHeight } from './resize';

/** What the buttons of the section do. */
export interface PanelActions {
  /** The user wants to choose another file. */
  choose(): void;
  /** The user lets go of the file they chose. */
  forget(): void;
  /** The user wants a copy that plays. */
  convert(): void;
  /** The user wants cues over the picture, or none any more. */
  toggleCaptions(): void;
  /** The picture was pressed. */
  press(): void;
  /** The picture is to be so high at most, in px. */
  resized(height: number): void;
}

/** What the section says besides the file. */
export interface Said {
  readonly message: string;
  /** True where a copy that plays is to be offered. */
  readonly canConvert: boolean;
}

/** The section, as a picture, a line about the file, and what is wrong with it. */
export class MediaPanel {
  readonly #stage = block('div', 'stage');
  readonly #handle: HTMLElement;
  readonly #name = block('span', 'name');
  readonly #kind = block('span', 'kind');
  readonly #captions: HTMLButtonElement;
  readonly #forget: HTMLButtonElement;
  readonly #choose: HTMLButtonElement;
  readonly #convert: HTMLButtonElement;
  readonly #said = block('p', 'said');
  readonly #trouble = block('div', 'trouble');

  constructor(
    private readonly section: HTMLElement,
    actions: PanelActions,
  ) {
    this.#handle = resizeHandle(section, this.#stage, actions.resized);
    this.#captions = button('CC', actions.toggleCaptions);
    this.#captions.setAttribute('aria-label', 'CC: captions over the picture');
    this.#captions.title = 'Show the cues over the picture';
    this.#choose = button('Choose…', actions.choose);
    this.#forget = button('Forget', actions.forget);
    this.#forget.title = 'Go back to the file that belongs to the transcript by its name';
    this.#convert = button('Convert a Copy', actions.convert);
    this.#stage.addEventListener('click', actions.press);
    this.#said.setAttribute('role', 'status');
    const file = block('div', 'file');
    file.append(this.#name, this.#kind, this.#captions, this.#choose, this.#forget);
    this.#trouble.append(this.#said, this.#convert);
    section.append(this.#stage, this.#handle, file, this.#trouble);
  }

  /** Puts this element on the stage, which is seen where it may have a picture. */
  stage(element: HTMLMediaElement | undefined): void {
    this.#stage.replaceChildren(...(element ? [element] : []));
    this.#showStage(element instanceof HTMLVideoElement);
    element?.addEventListener('loadedmetadata', () => {
      if (element instanceof HTMLVideoElement) this.#fit(element);
    });
  }

  /** A file of a kind for pictures may have sound alone. */
  #fit({ videoWidth, videoHeight }: HTMLVideoElement): void {
    this.#showStage(videoHeight > 0);
    this.#stage.style.setProperty('--ratio', String(videoWidth / videoHeight));
  }

  #showStage(hasPicture: boolean): void {
    for (const part of [this.#stage, this.#handle, this.#captions]) part.hidden = !hasPicture;
  }

  /** Names the file, or says that there is none. */
  showFile(media: FoundMedia | null): void {
    this.section.hidden = false;
    this.#name.textContent = media?.name ?? 'No sound or picture: the clock runs by itself.';
    this.#name.title = media?.name ?? '';
    this.#name.dir = 'auto';
    this.#name.classList.toggle('none', media === null);
    this.#kind.textContent = media?.isCopy ? 'converted copy' : '';
    this.#choose.textContent = media ? 'Choose…' : 'Choose Media…';
    this.#choose.title = 'Choose the file with the sound or the picture of this transcript';
    this.#forget.hidden = media?.isChosen !== true;
  }

  /** Lets the picture be so high, in px. */
  setHeight(height: number): void {
    setPictureHeight(this.section, this.#handle, height);
  }

  /** Says on the button whether there are cues over the picture. */
  showCaptions(isShown: boolean): void {
    this.#captions.setAttribute('aria-pressed', String(isShown));
  }

  /** Says this below the file; nothing where it is undefined. */
  say(said: Said | undefined): void {
    this.#said.textContent = said?.message ?? '';
    this.#trouble.hidden = said === undefined;
    this.#convert.hidden = said?.canConvert !== true;
  }
}
