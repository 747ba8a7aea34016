/** What the timeline is drawn with, in CSS px. */

import type { Palette } from './canvasPalette';

/** A canvas to draw on, in CSS px whatever the pixels of the screen are. */
export interface Canvas {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** How many shapes have been drawn. */
  drawn: number;
}

/** A rectangle, in CSS px from the left and the top of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The element as an emptied canvas, which is made to have as many pixels as the screen has for it. */
export function canvasOn(
  element: HTMLCanvasElement,
  palette: Palette,
  { width, height }: { readonly width: number; readonly height: number },
): Canvas {
  const ratio = window.devicePixelRatio || 1;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  // Setting the size empties the canvas, but is dear where it stays the same.
  if (element.width !== pixels.width) element.width = pixels.width;
  if (element.height !== pixels.height) element.height = pixels.height;
  const context = element.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.globalAlpha = 1;
  context.textBaseline = 'middle';
  context.font = `${Math.round(palette.textSize * 0.85)}px ${palette.family}`;
  return { context, palette, drawn: 0 };
}

/** Fills the box with this colour, which is the thinner, the nearer `alpha` is to 0. */
export function fill(canvas: Canvas, colour: string, box: Box, alpha = 1): void {
  canvas.drawn++;
  canvas.context.globalAlpha = alpha;
  canvas.context.fillStyle = colour;
  canvas.context.fillRect(box.left, box.top, box.width, box.height);
}

/** Draws only the edge of the box, inside of it. */
export function frame(
  canvas: Canvas,
  colour: string,
  { left, top, width, height }: Box,
  thick = 1,
): void {
  canvas.drawn++;
  const { context } = canvas;
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = thick;
  const inset = thick / 2;
  context.strokeRect(left + inset, top + inset, Math.max(0, width - thick), height - thick);
}

/** Draws as much of the words as there is room for, from the left of the box. */
export function words(canvas: Canvas, text: string, box: Box, colour: string): void {
  const shown = shortened(canvas, text, box.width);
  if (shown === '') return;
  canvas.drawn++;
  canvas.context.globalAlpha = 1;
  canvas.context.fillStyle = colour;
  canvas.context.fillText(shown, box.left, box.top + box.height / 2 + 0.5);
}

function shortened({ context }: Canvas, text: string, room: number): string {
  const { width } = context.measureText(text);
  if (width <= room) return text;
  for (let count = Math.floor((text.length * room) / width); count > 1; count--) {
    const shown = `${text.slice(0, count).trimEnd()}…`;
    if (context.measureText(shown).width <= room) return shown;
  }
  return '';
}

/** Draws slanted lines over the box. */
export function hatch(canvas: Canvas, colour: string, { left, top, width, height }: Box): void {
  canvas.drawn++;
  const { context } = canvas;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  const first = Math.floor((left - height) / 5) * 5;
  for (let x = first; x < left + width; x += 5) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.globalAlpha = 0.45;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** Fills the shape that these corners make. */
export function shape(
  canvas: Canvas,
  colour: string,
  corners: readonly (readonly [number, number])[],
): void {
  canvas.drawn++;
  const { context } = canvas;
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.closePath();
  context.fill();
}
