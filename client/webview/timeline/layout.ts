/** What stands where in the timeline, from top to bottom, in CSS px. */

/** What there is to show, and room for it. */
export interface Contents {
  /** How many lanes there are. */
  readonly lanes: number;
  /** How many chapters there are. */
  readonly chapters: number;
  readonly hasWave: boolean;
  /** How high the timeline may be. */
  readonly room: number;
  /** The size of the page's text. */
  readonly textSize: number;
}

/** A band over the whole width; one of no height is not there. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Where each band is. */
export interface Layout {
  readonly ruler: Band;
  readonly chapters: Band;
  readonly wave: Band;
  readonly lanes: Band;
  /** How high each lane is. */
  readonly laneHeight: number;
  /** The whole transcript in small. */
  readonly overview: Band;
  /** How high the timeline is. */
  readonly height: number;
}

const overviewHeight = 14;

/** The bands one below the other; those for which there is nothing have no height. */
export function layoutOf({ lanes, chapters, hasWave, room, textSize }: Contents): Layout {
  const ruler = { top: 0, height: Math.round(textSize * 1.85) };
  const chapterBand = below(ruler, chapters > 0 ? Math.round(textSize * 1.4) : 0);
  const waveHeight = Math.round(Math.min(Math.max(room * 0.18, 18), 40));
  const wave = below(chapterBand, hasWave ? waveHeight : 0);
  const highest = Math.round(textSize * 1.7);
  const left = room - endOf(wave) - overviewHeight - 4;
  const laneHeight = Math.min(highest, Math.max(7, Math.floor(left / Math.max(1, lanes))));
  const laneBand = below(wave, lanes * laneHeight + 4);
  const overview = below(laneBand, overviewHeight);
  const height = endOf(overview);
  return { ruler, chapters: chapterBand, wave, lanes: laneBand, laneHeight, overview, height };
}

function below(band: Band, height: number): Band {
  return { top: endOf(band), height };
}

function endOf({ top, height }: Band): number {
  return top + height;
}

/** What is left of the timeline when it is put away: the whole transcript in small. */
export function smallLayout(): Layout {
  const none = { top: 0, height: 0 };
  const overview = { top: 0, height: 24 };
  return {
    ruler: none,
    chapters: none,
    wave: none,
    lanes: none,
    laneHeight: 0,
    overview,
    height: overview.height,
  };
}

/** True where this place, from the top, is in the band. */
export function isWithin({ top, height }: Band, place: number): boolean {
  return place >= top && place < top + height;
}
