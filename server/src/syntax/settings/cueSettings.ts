/** Cue settings as a player reads them: section 6.3, “parse the WebVTT cue settings”. */

/** What the settings of a cue give, with the names of `VTTCue`. */
export interface CueSettings {
  /** Empty for horizontal text. */
  vertical: '' | 'rl' | 'lr';
  /** The number of a line, which may be negative, or a percentage from 0 to 100. */
  line: number | 'auto';
  /** Whether `line` is the number of a line. */
  snapToLines: boolean;
  lineAlign: 'start' | 'center' | 'end';
  /** A percentage from 0 to 100. */
  position: number | 'auto';
  positionAlign: 'line-left' | 'center' | 'line-right' | 'auto';
  /** A percentage from 0 to 100. */
  size: number;
  align: 'start' | 'center' | 'end' | 'left' | 'right';
  /** The id of the region; null for none. */
  region: string | null;
}

/** The settings of a cue that says nothing of them: section 3.3. */
export function defaultCueSettings(): CueSettings {
  return {
    vertical: '',
    line: 'auto',
    snapToLines: true,
    lineAlign: 'start',
    position: 'auto',
    positionAlign: 'auto',
    size: 100,
    align: 'center',
    region: null,
  };
}

/**
 * The settings that `text`, the rest of a timing line, gives. What a player ignores is ignored.
 * `isRegion` says whether a region of that id is defined.
 */
export function cueSettings(text: string, isRegion: (id: string) => boolean): CueSettings {
  const settings = defaultCueSettings();
  for (const token of settingTokens(text)) apply(settings, token.name, token.value, isRegion);
  return settings;
}

/** The tokens `name:value` of a list of settings; anything else is left out. */
export function* settingTokens(
  text: string,
): Iterable<{ readonly name: string; readonly value: string }> {
  for (const token of text.split(/[\t\n\f\r ]+/u)) {
    const colon = token.indexOf(':');
    if (colon > 0 && colon < token.length - 1) {
      yield { name: token.slice(0, colon), value: token.slice(colon + 1) };
    }
  }
}

function apply(
  settings: CueSettings,
  name: string,
  value: string,
  isRegion: (id: string) => boolean,
): void {
  switch (name) {
    case 'region':
      settings.region = isRegion(value) ? value : null;
      return;
    case 'vertical':
      if (isOneOf(value, ['rl', 'lr'])) settings.vertical = value;
      if (settings.vertical !== '') settings.region = null;
      return;
    case 'line':
      return applyLine(settings, value);
    case 'position':
      return applyPosition(settings, value);
    case 'size': {
      const size = percentage(value);
      if (size !== undefined) settings.size = size;
      if (settings.size !== 100) settings.region = null;
      return;
    }
    case 'align':
      if (isOneOf(value, ['start', 'center', 'end', 'left', 'right'])) settings.align = value;
  }
}

function applyLine(settings: CueSettings, value: string): void {
  const [position, alignment] = atFirstComma(value);
  const isPercentage = position.endsWith('%');
  const line = isPercentage ? percentage(position) : lineNumber(position);
  if (line === undefined) return;
  if (alignment !== undefined) {
    if (!isOneOf(alignment, ['start', 'center', 'end'])) return;
    settings.lineAlign = alignment;
  }
  settings.line = line;
  settings.snapToLines = !isPercentage;
  settings.region = null;
}

function applyPosition(settings: CueSettings, value: string): void {
  const [text, alignment] = atFirstComma(value);
  const position = percentage(text);
  if (position === undefined) return;
  if (alignment !== undefined) {
    if (!isOneOf(alignment, ['line-left', 'center', 'line-right'])) return;
    settings.positionAlign = alignment;
  }
  settings.position = position;
}

/** A value's two halves at its first comma; the second is undefined without one. */
export function atFirstComma(value: string): readonly [string, string | undefined] {
  const comma = value.indexOf(',');
  return comma < 0 ? [value, undefined] : [value.slice(0, comma), value.slice(comma + 1)];
}

function isOneOf<T extends string>(value: string, allowed: readonly T[]): value is T {
  return (allowed as readonly string[]).includes(value);
}

/** The number of a line: digits, at most one full stop between them, a `-` in front; never -0. */
function lineNumber(text: string): number | undefined {
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/u.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** The value of a percentage from 0 to 100; undefined for anything else. */
export function percentage(text: string): number | undefined {
  if (!/^[0-9]+(?:\.[0-9]+)?%$/u.test(text)) return undefined;
  const value = Number(text.slice(0, -1));
  return value <= 100 ? value : undefined;
}
