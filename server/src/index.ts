/** The library: the parser of the language server, for anyone. */

import { provideCssFromBeside } from './css/beside';
import { Transcript } from './transcript/transcript';

provideCssFromBeside();

export { lint, type ReportedEdit, type ReportedFinding } from './lint/report';
export { cueNodes, cueTree } from './syntax/text/cueText';
export { type PlayerCue, playerCues } from './transcript/player';
export { Transcript } from './transcript/transcript';

/** The transcript that `text` is; every text is one, so it throws for none. */
export function parse(text: string): Transcript {
  return Transcript.create('untitled:transcript.vtt', 'webvtt', 0, text);
}
