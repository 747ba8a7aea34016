/** Numbers as English writes them, by hand: asking `Intl` takes longer than a first parse of most files. */

/** The number with commas between thousands and at most `decimals` decimals, as `1,574` or `12.5`. */
export function numberText(value: number, decimals = 3): string {
  const scale = 10 ** decimals;
  const [whole, fraction] = String(Math.round(value * scale) / scale).split('.');
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A count with its noun, as `1 cue` or `1,574 cues`. */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
