/** The colours of the theme, as a canvas needs them. */

/** Each of them stands in timeline.css as `--timeline-` and its name. */
const names = [
  'text',
  'faint',
  'line',
  'ground',
  'neutral',
  'playhead',
  'accent',
  'error',
  'warning',
  'information',
  'wave',
] as const;

/** The colours by their names, as CSS writes them, and what the text of the page is like. */
export type Palette = Readonly<Record<(typeof names)[number], string>> & {
  /** The colours of speakers, by their numbers from 0 on. */
  readonly speakers: readonly string[];
  /** The fonts of the page's text, as CSS writes them. */
  readonly family: string;
  /** The size of the page's text, in CSS px. */
  readonly textSize: number;
};

/**
 * Reads the theme off an element. A probe is coloured in each of the variables, so that whatever
 * they are made of, system colours too, comes out as a plain colour.
 */
export function paletteOf(section: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.className = 'probe';
  section.append(probe);
  const style = getComputedStyle(probe);
  const colourOf = (name: string) => {
    probe.style.color = `var(--timeline-${name})`;
    return style.color;
  };
  const palette = {
    ...(Object.fromEntries(names.map((name) => [name, colourOf(name)])) as Readonly<
      Record<(typeof names)[number], string>
    >),
    speakers: Array.from({ length: 8 }, (_, index) => colourOf(`speaker${index}`)),
    family: style.fontFamily,
    textSize: Number.parseFloat(style.fontSize),
  };
  probe.remove();
  return palette;
}

/** Hears when the theme, or what the system makes of it, becomes another one. */
export function onThemeChange(hear: () => void): void {
  const changes = new MutationObserver(hear);
  changes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  changes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  matchMedia('(forced-colors: active)').addEventListener('change', hear);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', hear);
}

/** The colour with which something of this number among the speakers is drawn. */
export function colourOf(palette: Palette, colour: number | undefined): string {
  return colour === undefined ? palette.neutral : (palette.speakers[colour % 8] ?? palette.neutral);
}
