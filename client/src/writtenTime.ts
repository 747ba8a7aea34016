/** Times as people type them. */

/** The time in ms; undefined for what is none. `62:03`, `1:02:03.5`, `3723`, `90s` and `1h2m3s` are. */
export function timeTyped(text: string): number | undefined {
  const typed = text.trim().toLowerCase().replace(',', '.');
  if (typed.length > 30) return undefined;
  return withColons(typed) ?? withUnits(typed);
}

/** What to say of a text that is no time. */
export function noTime(text: string): string {
  return `“${text.trim()}” is no time. Write it as 1:02:03, 62:03, 3723 (seconds) or 1h2m3s.`;
}

const COLONS = /^(?:(\d+):)?(\d+):(\d{1,2}(?:\.\d*)?)$/;

function withColons(typed: string): number | undefined {
  const [, hours, minutes, seconds] = COLONS.exec(typed) ?? [];
  if (minutes === undefined || Number(seconds) >= 60) return undefined;
  if (hours !== undefined && Number(minutes) >= 60) return undefined;
  return inMs(hours, minutes, seconds);
}

/** Each unit at most once, the larger ones first; a number alone is seconds. */
const UNITS = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+(?:\.\d*)?)\s*s?)?$/;

function withUnits(typed: string): number | undefined {
  const [, hours, minutes, seconds] = UNITS.exec(typed) ?? [];
  const isGiven = hours !== undefined || minutes !== undefined || seconds !== undefined;
  return isGiven ? inMs(hours, minutes, seconds) : undefined;
}

function inMs(hours = '0', minutes = '0', seconds = '0'): number {
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
