/** The canvases of the timeline, and when they are drawn. */

import type { Chapter, Finding } from '../../src/preview/messages/readingMessages';
import type { Page } from '../page';
import type { Levels } from '../readers/loudnessLevels';
import { cuesAt, endOf } from '../transcript/times';
import { blocksOf } from './blocks';
import { canvasOn } from './drawing/canvas';
import { type Palette, paletteOf } from './drawing/canvasPalette';
import { type Ghost, paintOverlay } from './drawing/overlay';
import { Overview } from './drawing/overview';
import { type Marked, paintPicture } from './drawing/paint';
import type { Picture } from './drawing/picture';
import { type Elements, showNames, showOpenness } from './elements';
import type { Place } from './hit';
import { type Lanes, Totals } from './lanes';
import { layoutOf, smallLayout } from './layout';
import { clamped, spanOfView, type View, whole } from './timelineView';
import { spokenPlace } from './timelineWords';

/** What is looked at first, in ms: little enough to tell cues apart. */
const firstSpan = 60_000;

/** What may be shown besides the transcript itself. */
interface Shown {
  readonly findings: readonly Finding[];
  readonly chapters: readonly Chapter[];
  readonly current: number | undefined;
  readonly wave: Levels | undefined;
  /** The edge of a cue where it would be put. */
  readonly ghost: Ghost | undefined;
  /** Where the pointer is; undefined where it is elsewhere. */
  readonly pointer: Place | undefined;
  readonly openness: 'open' | 'closed';
}

/** Those that move over the others, which need not be drawn again for them. */
const light: ReadonlySet<keyof Shown> = new Set(['ghost', 'pointer']);

/**
 * What the timeline shows and how it is drawn: at most once each frame, and only what changed. The
 * canvas below has all that stands still, the one above the playhead and what the pointer does.
 */
export class Canvases {
  readonly #totals = new Totals();
  readonly #overview = new Overview();
  #lanes: Lanes = this.#totals.follow([]);
  #palette: Palette | undefined;
  #view: View | undefined;
  #length = 0;
  #width = 0;
  #picture: Picture | undefined;
  #isDrawn = false;
  #frame: number | undefined;
  #shown: Shown = {
    findings: [],
    chapters: [],
    current: undefined,
    wave: undefined,
    ghost: undefined,
    pointer: undefined,
    openness: 'open',
  };

  constructor(
    readonly page: Page,
    readonly elements: Elements,
  ) {}

  /** What is shown at present besides the transcript itself. */
  get shown(): Shown {
    return this.#shown;
  }

  /** How much there is to look at, in ms. */
  get length(): number {
    return this.#length;
  }

  /** The stretch of time that is looked at; the beginning until somebody looked elsewhere. */
  get view(): View {
    return this.#view ?? whole(Math.min(this.#length, firstSpan));
  }

  /** All as it is to be seen now. */
  get picture(): Picture {
    this.#picture ??= this.#newPicture();
    return this.#picture;
  }

  /** Shows some things other than before. */
  show(more: Partial<Shown>): void {
    const names = Object.keys(more) as (keyof Shown)[];
    if (names.every((name) => this.#shown[name] === more[name])) return;
    this.#shown = { ...this.#shown, ...more };
    if (names.every((name) => light.has(name))) this.move();
    else this.refresh();
  }

  /** Looks at this stretch of time from now on. */
  look(view: View): void {
    if (this.#view?.from === view.from && this.#view.to === view.to) return;
    this.#view = view;
    this.refresh();
  }

  /** Takes over the transcript, and how long there is to play. Who saw all of it sees all again. */
  measure(): void {
    const sawAll = this.#view && this.#length > 0 && spanOfView(this.#view) >= this.#length;
    this.#lanes = this.#totals.follow(this.page.transcript.parts);
    this.#length = Math.max(this.page.playhead.length, endOf(this.page.transcript));
    if (this.#view) this.#view = sawAll ? whole(this.#length) : clamped(this.#view, this.#length);
    this.elements.section.hidden = this.#length === 0;
    this.refresh();
  }

  /** Takes over how wide the canvases are, in CSS px. */
  resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    this.refresh();
  }

  /**
   * Makes the timeline as high as it has to be, and has the list fill what is left. Not to be called
   * while the list does not know the transcript yet.
   */
  reserve(): void {
    const { style } = this.elements.slider;
    const wanted = `${this.picture.layout.height}px`;
    if (style.height === wanted) return;
    style.height = wanted;
    this.page.list.refresh();
  }

  /** Reads the theme anew. */
  recolour(): void {
    this.#palette = undefined;
    this.refresh();
  }

  /** Draws everything anew, soon. */
  refresh(): void {
    this.#picture = undefined;
    this.#isDrawn = false;
    this.move();
  }

  /** Draws the playhead and what the pointer does anew, soon. */
  move(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #newPicture(): Picture {
    const { openness, findings, chapters, current, wave } = this.#shown;
    const { transcript } = this.page;
    const lanes = this.#lanes;
    const contents = {
      lanes: lanes.lanes.length,
      chapters: chapters.length,
      hasWave: wave !== undefined,
      room: Math.min(Math.max(window.innerHeight * 0.32, 90), 250),
      textSize: this.#colours.textSize,
    };
    const layout = openness === 'open' ? layoutOf(contents) : smallLayout();
    const scale = { view: this.view, width: Math.max(1, this.#width) };
    const blocks = openness === 'open' ? blocksOf(transcript, lanes, scale) : [];
    const length = this.#length;
    return { transcript, lanes, layout, scale, length, blocks, findings, chapters, current, wave };
  }

  get #colours(): Palette {
    this.#palette ??= paletteOf(this.elements.section);
    return this.#palette;
  }

  #draw(): void {
    if (this.elements.section.hidden || this.#width === 0) return;
    const { picture, elements } = this;
    const size = { width: this.#width, height: picture.layout.height };
    if (!this.#isDrawn) this.#drawBase(picture, size);
    this.#isDrawn = true;
    const over = canvasOn(elements.overlay, this.#colours, size);
    paintOverlay(over, picture, { ...this.#shown, time: this.page.playhead.time });
    this.#tell();
  }

  #drawBase(picture: Picture, size: { readonly width: number; readonly height: number }): void {
    const { elements } = this;
    this.reserve();
    showOpenness(elements, this.#shown.openness);
    showNames(elements, picture.lanes.lanes, picture.layout);
    const canvas = canvasOn(elements.base, this.#colours, size);
    const marked = this.#shown.openness === 'open' ? paintPicture(canvas, picture) : noMarks;
    this.#overview.paint(canvas, picture);
    const { from, to } = picture.scale.view;
    const seen = picture.blocks ? 'cues' : 'columns';
    Object.assign(elements.slider.dataset, { from, to, seen, drawn: canvas.drawn, ...marked });
  }

  /** Says where the playhead is to who does not see it, each second while it plays. */
  #tell(): void {
    const { slider } = this.elements;
    const { playhead, transcript } = this.page;
    const time = playhead.isPlaying ? Math.floor(playhead.time / 1000) * 1000 : playhead.time;
    const key = `${time} ${transcript.version} ${this.#length}`;
    if (slider.dataset.told === key) return;
    slider.dataset.told = key;
    const row = cuesAt(transcript, time)[0];
    const cue = row === undefined ? undefined : transcript.cue(row);
    slider.setAttribute('aria-valuemax', String(Math.round(this.#length) / 1000));
    slider.setAttribute('aria-valuenow', String(Math.round(time) / 1000));
    slider.setAttribute('aria-valuetext', spokenPlace(time, cue));
  }
}

const noMarks: Marked = { error: 0, warning: 0, information: 0 };
