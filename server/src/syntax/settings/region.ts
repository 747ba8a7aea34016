/** Regions as a player reads them: section 6.2, “collect WebVTT region settings”. */

import { atFirstComma, percentage, settingTokens } from './cueSettings';

/** A region, with the names of `VTTRegion`. */
export interface Region {
  /** Empty where it has none, so that no cue can name it. */
  id: string;
  /** A percentage of the picture, from 0 to 100. */
  width: number;
  /** How many lines it is high. */
  lines: number;
  /** Percentages from 0 to 100: of the region, and of the picture. */
  regionAnchorX: number;
  regionAnchorY: number;
  viewportAnchorX: number;
  viewportAnchorY: number;
  /** Empty where lines do not scroll. */
  scroll: '' | 'up';
}

/** The region that the settings in `text` define. What a player ignores is ignored. */
export function regionOf(text: string): Region {
  const region: Region = {
    id: '',
    width: 100,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 0,
    viewportAnchorY: 100,
    scroll: '',
  };
  for (const { name, value } of settingTokens(text)) apply(region, name, value);
  return region;
}

function apply(region: Region, name: string, value: string): void {
  switch (name) {
    case 'id':
      region.id = value;
      return;
    case 'width':
      region.width = percentage(value) ?? region.width;
      return;
    case 'lines':
      if (/^[0-9]+$/u.test(value)) region.lines = Number(value);
      return;
    case 'regionanchor': {
      const anchor = anchorOf(value);
      if (anchor) [region.regionAnchorX, region.regionAnchorY] = anchor;
      return;
    }
    case 'viewportanchor': {
      const anchor = anchorOf(value);
      if (anchor) [region.viewportAnchorX, region.viewportAnchorY] = anchor;
      return;
    }
    case 'scroll':
      if (value === 'up') region.scroll = 'up';
  }
}

function anchorOf(value: string): readonly [number, number] | undefined {
  const [left, right] = atFirstComma(value);
  const x = percentage(left);
  const y = right === undefined ? undefined : percentage(right);
  return x === undefined || y === undefined ? undefined : [x, y];
}
