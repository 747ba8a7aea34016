/** What the tests of outlines share: small files, and all symbols of a tree. */

import type { DocumentSymbol } from 'vscode-languageserver-types';
import { type Outline, outlineSummaries } from '../../server/src/settings';

/** All that an outline can list. */
export const outlines = Object.keys(outlineSummaries) as readonly Outline[];

/** A cue from one second to another, with an empty line before it. */
export const cue = (start: number, end: number, text: string) =>
  `\n${clock(start)} --> ${clock(end)}\n${text}\n`;

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.000`;
}

/** A file with a cue of one second for each text. */
export const file = (...texts: readonly string[]) =>
  `WEBVTT\n${texts.map((text, i) => cue(i, i + 1, text)).join('')}`;

/** The symbols and all that is in them. */
export function flat(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
