/**
 * The time as a caption file writes it, with hours only where there are any: `01:05.640`. Of fewer
 * decimals what is left out is cut off, not rounded, as a clock does.
 */
export function shownTime(milliseconds: number, decimals: 0 | 1 | 3 = 3): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = padded(Math.floor(milliseconds / 60_000) % 60, 2);
  const seconds = padded(Math.floor(milliseconds / 1000) % 60, 2);
  const rest = padded(Math.floor(milliseconds % 1000), 3).slice(0, decimals);
  const whole = `${hours > 0 ? `${padded(hours, 2)}:` : ''}${minutes}:${seconds}`;
  return decimals === 0 ? whole : `${whole}.${rest}`;
}

/** The time to the second, as a clock shows it: `1:05`, `1:00:05`. */
export function clockTime(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const seconds = padded(Math.floor(milliseconds / 1000) % 60, 2);
  return hours > 0 ? `${hours}:${padded(minutes, 2)}:${seconds}` : `${minutes}:${seconds}`;
}

/** The time to the second with all its parts: `00:01:05`. */
export function fullTime(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = padded(Math.floor(milliseconds / 60_000) % 60, 2);
  return `${padded(hours, 2)}:${minutes}:${padded(Math.floor(milliseconds / 1000) % 60, 2)}`;
}

/** The same time as the `datetime` attribute wants it: a duration in seconds. */
export function machineTime(milliseconds: number): string {
  return `PT${milliseconds / 1000}S`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
