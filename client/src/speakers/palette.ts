/** The colours of speakers, which the manifest declares and themes and users can change. */

/** How many colours the manifest declares; the server tells which of them a speaker has. */
export const colourCount = 8;

/** The identifier of the colour with this number, counted from 0. */
export function colourId(colour: number): string {
  return `webvtt.speaker${colour + 1}`;
}
