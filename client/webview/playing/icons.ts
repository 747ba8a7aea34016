/** Small pictures for buttons, as strokes on a ground of 16 by 16. */

import { picture } from '../pieces';

const paths = {
  play: 'M5 3.5v9L12.5 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  back: 'M7.5 4 3.5 8l4 4M12.5 4l-4 4 4 4',
  forward: 'M8.5 4l4 4-4 4M3.5 4l4 4-4 4',
  previousCue: 'M3.5 3.5v9M12.5 4v8L6.5 8z',
  nextCue: 'M12.5 3.5v9M3.5 4v8l6-4z',
  replay: 'M3 3v3.5h3.5M3.4 6.5A5 5 0 1 1 3 9',
  loop: 'M11 2l2.5 2.5L11 7M2.5 8V7A2.5 2.5 0 0 1 5 4.5h8.5M5 14l-2.5-2.5L5 9M13.5 8v1a2.5 2.5 0 0 1-2.5 2.5H2.5',
  changes: 'M2 3h6.5v4.5h-3L3.5 9.5v-2H2zM10.5 6H14v4.5h-1v2l-2-2H7.5V9',
  setStart: 'M5.5 3h-3v10h3M13.5 8h-7M9 5.5 6.5 8 9 10.5',
  setEnd: 'M10.5 3h3v10h-3M2.5 8h7M7 5.5 9.5 8 7 10.5',
  split: 'M8 2v12M5.5 8h-4M3.5 6l-2 2 2 2M10.5 8h4M12.5 6l2 2-2 2',
  follow: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  readOut: 'M2.5 6v4H5l3.5 3V3L5 6zM10.5 6a3 3 0 0 1 0 4M12.2 4a5.6 5.6 0 0 1 0 8',
  slower: 'M3.5 8h9',
  faster: 'M3.5 8h9M8 3.5v9',
  keys: 'M1.5 4.5h13v7h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.5h6',
} as const;

/** The name of an icon for playing. */
export type IconName = keyof typeof paths;

/** A new picture of this name. */
export function icon(name: IconName): SVGElement {
  return picture(paths[name], name);
}
