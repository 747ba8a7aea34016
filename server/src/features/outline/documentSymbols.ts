/** The outline: what it lists is a setting. */

import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Outline, Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { chapterSymbols } from './chapterSymbols';
import { cueSymbols } from './cueSymbols';
import { speakerSymbols } from './speakerSymbols';
import { turnSymbols } from './turnSymbols';

const outlines: Readonly<
  Record<Outline, (transcript: Transcript, settings: Settings) => DocumentSymbol[]>
> = {
  turns: (transcript, { speakerInheritance }) => turnSymbols(transcript, speakerInheritance),
  speakers: (transcript, { speakerInheritance }) => speakerSymbols(transcript, speakerInheritance),
  cues: (transcript, { speakerInheritance }) => cueSymbols(transcript, speakerInheritance),
  chapters: chapterSymbols,
};

/**
 * The symbols of the file, as the setting `outline` says; fewer, with the first saying so, where the
 * file is large.
 */
export function documentSymbols(transcript: Transcript, settings: Settings): DocumentSymbol[] {
  return outlines[settings.outline](transcript, settings);
}
