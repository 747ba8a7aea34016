/** How many findings of each rule are marked where a file has more than an editor can show. */

import type { Reported, RuleCode } from '../../rules/findings/findings';
import type { Severity } from '../../rules/rule';

type Shares = ReadonlyMap<RuleCode, number>;

/** What costs the viewer something comes first: hints never take the place of a graver finding. */
const ranks: readonly (readonly Severity[])[] = [
  ['error', 'warning'],
  ['information', 'hint'],
];

/** What each code is sure of where not even the graver findings can all be marked. */
const FEW = 10;

/**
 * How many findings each code may have, `most` in all, or one each where there are more codes. Each has
 * one at least; codes with few have all of theirs, and what is left is shared in equal parts by those
 * with many, the graver first.
 */
export function sharesOf(reported: ReadonlyMap<RuleCode, Reported>, most: number): Shares {
  const sure = sureOf(reported, most);
  const shares = new Map<RuleCode, number>();
  for (const [code, { count, folded }] of reported) {
    shares.set(code, folded ? 1 : Math.min(count, sure));
  }
  let room = [...shares.values()].reduce((left, share) => left - share, most);
  for (const rank of ranks) {
    const rising = [...reported]
      .filter(([, { severity, folded }]) => !folded && rank.includes(severity))
      .sort(([, a], [, b]) => a.count - b.count);
    for (const [index, [code, { count }]] of rising.entries()) {
      const share = shares.get(code)!;
      const part = Math.max(0, Math.floor(room / (rising.length - index)));
      const more = Math.min(count - share, part);
      shares.set(code, share + more);
      room -= more;
    }
  }
  return shares;
}

/** Lesser findings have more than one where graver ones are cut short without them too. */
function sureOf(reported: ReadonlyMap<RuleCode, Reported>, most: number): number {
  let least = 0;
  for (const { severity, count, folded } of reported.values()) {
    least += folded || !ranks[0]!.includes(severity) ? 1 : count;
  }
  const equal = Math.floor(most / (2 * reported.size));
  return least <= most ? 1 : Math.max(1, Math.min(FEW, equal));
}
