/** What is reported of one setting, of a cue or of a region. */

import { COMMA, isWhitespace } from '../characters';
import { addFault } from '../columns';
import { type FaultCode, faultNumber } from '../faults';
import { setting } from './settingToken';
import { indexOf, lowered, Verdict } from './settingValues';

/** The codes of the faults that the settings of a cue, or of a region, can have. */
export interface SettingFaults {
  readonly shape: FaultCode;
  readonly unknown: FaultCode;
  readonly case: FaultCode;
  readonly space: FaultCode;
  readonly duplicate: FaultCode;
  /** For each setting, by its number, what a value is that it cannot have. */
  readonly values: readonly FaultCode[];
}

/** For each setting where it last stood with a value that a player takes; -1 where it has not yet. */
const useStart = new Int32Array(6);
const useEnd = new Int32Array(6);

/** Starts a list of settings. */
export function clearUses(): void {
  useStart.fill(-1);
}

/** Reports what is odd about the setting that `readSetting` has just read. */
export function reportSetting(codes: Uint16Array, faults: SettingFaults): void {
  const { start, end, colon, value, name, verdict } = setting;
  switch (verdict) {
    case Verdict.Fine:
      return reportUse(faults.duplicate);
    case Verdict.Fraction:
      add('line-fraction', value, indexOf(codes, COMMA, value, end));
      return reportUse(faults.duplicate);
    case Verdict.Shape:
      return add(faults.shape, start, end);
    case Verdict.Unknown:
    case Verdict.Srt:
      return add(faults.unknown, start, colon);
    case Verdict.Case:
      return reportCase(codes, faults.case);
    case Verdict.Space:
      return add(faults.space, start, end);
    case Verdict.Obsolete:
      return add('setting-obsolete', lastPart(codes, value, end), end);
    case Verdict.Value:
      return add(faults.values[name]!, value, end);
  }
}

function add(code: FaultCode, start: number, end: number): void {
  addFault(faultNumber[code], start, end);
}

/** Reports the earlier use of the setting, which this one puts out of effect. */
function reportUse(duplicate: FaultCode): void {
  const { name, start, end } = setting;
  if (useStart[name]! >= 0) add(duplicate, useStart[name]!, useEnd[name]!);
  useStart[name] = start;
  useEnd[name] = end;
}

/** Reports the name where that has the capitals, the value where only that has them. */
function reportCase(codes: Uint16Array, code: FaultCode): void {
  const { start, end, colon, value } = setting;
  for (let i = start; i < colon; i++) {
    if (lowered(codes[i]!) !== codes[i]) return add(code, start, colon);
  }
  add(code, value, end);
}

/** Where the part behind the last comma starts; the whole without one. */
function lastPart(codes: Uint16Array, start: number, end: number): number {
  let at = end;
  while (at > start && codes[at - 1] !== COMMA) at--;
  while (isWhitespace(codes[at]!)) at++;
  return at;
}
