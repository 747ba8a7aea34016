/** A single timestamp, read with goodwill: which time it means, and what to name as wrong with it. */

import { COLON, COMMA, digitValue, FULL_STOP, isDigit, SEMICOLON, SPACE, TAB } from '../characters';
import type { FaultCode } from '../faults';

/** A timestamp as it was written, well or badly. */
export interface WrittenTime {
  /** What is wrong with it; undefined where a player reads it and an author may write it. */
  readonly fault: FaultCode | undefined;
  /** The time it means, in ms; NaN where it means none. */
  readonly ms: number;
  /** The other time it may mean, where its fraction has one or two digits; else undefined. */
  readonly otherMs: number | undefined;
  /** Whether a short fraction was read as a number of ms, `.80` as 80 ms, not as 0.80 s. */
  readonly fractionIsMs: boolean;
}

const unreadable: WrittenTime = {
  fault: 'timing-unreadable',
  ms: Number.NaN,
  otherMs: undefined,
  fractionIsMs: false,
};

/** Reads the whole of the codes from `start` to `end` as one timestamp; NaN ms where that cannot be. */
export function readWritten(codes: Uint16Array, start: number, end: number): WrittenTime {
  const groups: { value: number; digits: number; zero: boolean }[] = [];
  const separators: number[] = [];
  let spaced = false;
  let fullWidth = false;
  let i = start;
  while (i < end) {
    const from = i;
    let value = 0;
    for (; i < end && digitValue(codes[i]!) >= 0; i++) {
      value = value * 10 + digitValue(codes[i]!);
      fullWidth ||= !isDigit(codes[i]!);
    }
    if (i === from) return unreadable;
    groups.push({ value, digits: i - from, zero: digitValue(codes[from]!) === 0 });
    if (i < end) {
      if (!isSeparator(codes[i]!) || groups.length > 4) return unreadable;
      separators.push(codes[i++]!);
      if (i < end && (codes[i] === SPACE || codes[i] === TAB)) {
        spaced = true;
        i++;
      }
    }
  }
  return timeOfGroups(groups, separators, spaced, fullWidth);
}

interface Group {
  readonly value: number;
  readonly digits: number;
  /** Whether the first digit is a zero. */
  readonly zero: boolean;
}

function timeOfGroups(
  groups: readonly Group[],
  separators: readonly number[],
  spaced: boolean,
  fullWidth: boolean,
): WrittenTime {
  const fractionSeparator = fractionSeparatorOf(groups, separators);
  const hasFraction = fractionSeparator >= 0 && fractionSeparator + 1 < groups.length;
  const units = fractionSeparator >= 0 ? groups.slice(0, fractionSeparator + 1) : groups;
  if (units.length === 0 || units.length > 3) return unreadable;
  const fraction = hasFraction ? groups[fractionSeparator + 1] : undefined;
  const seconds = units.at(-1)!;
  const minutes = units.at(-2);
  const hours = units.at(-3);
  const whole = ((hours?.value ?? 0) * 60 + (minutes?.value ?? 0)) * 60 + seconds.value;
  const fractionIsMs = isUnpadded(units, fraction);
  const [asDecimal, asMs] = fractionMs(fraction);
  const separator = separators[fractionSeparator];
  const oddSeparator =
    (fraction && separator !== FULL_STOP && separator !== COMMA) ||
    separators.some((code, index) => index !== fractionSeparator && code !== COLON);
  const fault = ((): FaultCode | undefined => {
    if (fullWidth) return 'timing-digits';
    if (separator === COMMA) return 'timing-comma';
    if (oddSeparator || spaced) return 'timing-separator';
    if (!fraction) return 'timing-no-fraction';
    if (fraction.digits !== 3) return 'timing-fraction-digits';
    if (!minutes) return 'timing-no-minutes';
    if (minutes.digits !== 2 || seconds.digits !== 2) return 'timing-field-digits';
    if (minutes.value > 59 || seconds.value > 59) return 'timing-field-range';
    return hours?.digits === 1 ? 'hours-one-digit' : undefined;
  })();
  return {
    fault,
    ms: whole * 1000 + (fractionIsMs ? asMs : asDecimal),
    otherMs:
      fraction && fraction.digits < 3
        ? whole * 1000 + (fractionIsMs ? asDecimal : asMs)
        : undefined,
    fractionIsMs,
  };
}

/**
 * Which separator the fraction of a second follows; -1 where there is no fraction. It is the last
 * full stop or comma, and the last of three colons where three digits follow it.
 */
function fractionSeparatorOf(groups: readonly Group[], separators: readonly number[]): number {
  const last = separators.length - 1;
  if (last < 0) return -1;
  if (separators[last] === FULL_STOP || separators[last] === COMMA) return last;
  return last === 2 && groups[3]?.digits === 3 ? last : -1;
}

/**
 * Whether nothing in the time is padded with zeros, as early Teams wrote them (`0:10:42.80`): then
 * the fraction is a plain number of ms. One field with a leading zero says that fields are padded.
 */
function isUnpadded(units: readonly Group[], fraction: Group | undefined): boolean {
  return (
    fraction !== undefined &&
    fraction.digits < 3 &&
    units.length === 3 &&
    units[0]!.digits === 1 &&
    units.every((unit) => unit.digits === 1 || !unit.zero)
  );
}

/** The fraction in ms, read as a decimal fraction and as a plain number. */
function fractionMs(fraction: Group | undefined): readonly [number, number] {
  if (!fraction) return [0, 0];
  const asDecimal = Math.trunc(fraction.value * 10 ** (3 - fraction.digits));
  return [Math.min(999, asDecimal), Math.min(999, fraction.value)];
}

/** Whether the code unit may stand between the fields of a time. */
export function isSeparator(code: number): boolean {
  return code === COLON || code === FULL_STOP || code === COMMA || code === SEMICOLON;
}
