import type { PreviewPart } from '../../server/src/protocol';

/** How many colours preview.css has for speakers. */
const paletteSize = 6;

/**
 * Which colour of the palette each speaker has. A speaker keeps the colour while there is any cue
 * of theirs, and the least used colour goes to a new one, so that two people differ while the
 * palette lasts and a name being typed does not change colour with each letter.
 */
export class SpeakerColours {
  #colours = new Map<string, { readonly colour: number; parts: number }>();

  /** False where the whole file names nobody. */
  get hasSpeakers(): boolean {
    return this.#colours.size > 0;
  }

  /** The number of the speaker's colour, from 0 on; undefined for nobody. */
  of(speaker: string | undefined): number | undefined {
    return speaker === undefined ? undefined : this.#colours.get(speaker)?.colour;
  }

  /** Takes the speakers of the new parts in, and forgets those whom only removed parts named. */
  replace(removed: readonly PreviewPart[], added: readonly PreviewPart[]): void {
    const coming = partsPerSpeaker(added);
    const going = partsPerSpeaker(removed);
    for (const [name, parts] of going) {
      const known = this.#colours.get(name);
      if (known) known.parts += (coming.get(name) ?? 0) - parts;
      if (known?.parts === 0) this.#colours.delete(name);
    }
    for (const [name, parts] of coming) {
      if (going.has(name)) continue;
      const known = this.#colours.get(name);
      if (known) known.parts += parts;
      else this.#colours.set(name, { colour: this.#leastUsedColour(), parts });
    }
  }

  #leastUsedColour(): number {
    const uses = new Array<number>(paletteSize).fill(0);
    for (const { colour } of this.#colours.values()) uses[colour]!++;
    return uses.indexOf(Math.min(...uses));
  }
}

/** In how many of the parts each speaker is named, in order of appearance. */
function partsPerSpeaker(parts: readonly PreviewPart[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const names = new Set(part.cues.flatMap((cue) => cue.speakers));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
