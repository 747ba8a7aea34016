/** The settings behind the end time of a cue that a player keeps: section 4.4, “cue settings”. */

import { FF, skipWhitespace, trimmedEnd } from '../characters';
import { CleanRuns } from '../cleanRuns';
import { addFault, faultsSoFar, openBlockNumber, setSettingsAs } from '../columns';
import { faultNumber } from '../faults';
import { clearUses, reportSetting, type SettingFaults } from './settingFaults';
import { readSetting, setting } from './settingToken';
import { ALIGN, cueSettingNames, isAllOfIt, POSITION, SIZE, Verdict } from './settingValues';

const faults: SettingFaults = {
  shape: 'setting-shape',
  unknown: 'setting-unknown',
  case: 'setting-case',
  space: 'setting-space',
  duplicate: 'setting-duplicate',
  values: [
    'vertical-value',
    'line-value',
    'position-value',
    'size-value',
    'align-value',
    'setting-shape',
  ],
};

/** The last settings in which nothing was odd, the white space around them included. */
const clean = new CleanRuns();

/** Reports what is odd between `from`, the end of the end time, and the end of the timing line. */
export function scanSettings(codes: Uint16Array, from: number, lineEnd: number): void {
  const block = openBlockNumber();
  const known = clean.find(codes, from, lineEnd, block);
  if (known) return setSettingsAs(known.first);
  const before = faultsSoFar();
  reportSettings(codes, from, lineEnd);
  if (faultsSoFar() === before) clean.remember(codes, from, lineEnd, block);
}

function reportSettings(codes: Uint16Array, from: number, lineEnd: number): void {
  const end = trimmedEnd(codes, from, lineEnd);
  reportFormFeeds(codes, from, from === end ? lineEnd : end);
  if (from === end) return;
  let at = skipWhitespace(codes, from, end);
  if (at === from) addFault(faultNumber['setting-no-space'], at, at + 1);
  clearUses();
  clearPlacement();
  while (at < end) {
    readSetting(codes, at, end, cueSettingNames);
    at = skipWhitespace(codes, setting.end, end);
    if (setting.verdict === Verdict.Arrow) {
      addFault(faultNumber['setting-arrow'], setting.start, end);
      break;
    }
    if (setting.verdict === Verdict.Srt) {
      at = reportCoordinates(codes, at, end);
      continue;
    }
    reportSetting(codes, faults);
    notePlacement(codes);
  }
  reportPlacement();
  if (end < lineEnd) addFault(faultNumber['setting-trailing-space'], end, lineEnd);
}

/** Reports form feeds between settings, where only spaces and tabs may stand. */
function reportFormFeeds(codes: Uint16Array, from: number, end: number): void {
  for (let i = from; i < end; i++) {
    if (codes[i] === FF) addFault(faultNumber['setting-form-feed'], i, i + 1);
  }
}

/** Reports the coordinates of an SRT file as one; returns where the setting behind them starts. */
function reportCoordinates(codes: Uint16Array, next: number, end: number): number {
  const { start } = setting;
  let to = setting.end;
  let at = next;
  while (at < end) {
    readSetting(codes, at, end, cueSettingNames);
    if (setting.verdict !== Verdict.Srt) break;
    to = setting.end;
    at = skipWhitespace(codes, to, end);
  }
  addFault(faultNumber['setting-srt'], start, to);
  return at;
}

/** Where the cue is put, as far as the settings so far say. */
const placement = { size: -1, sizeEnd: -1, hasPosition: false, isAtEdge: false };

function clearPlacement(): void {
  placement.size = -1;
  placement.hasPosition = false;
  placement.isAtEdge = false;
}

function notePlacement(codes: Uint16Array): void {
  const { name, verdict, value } = setting;
  if (name === POSITION) placement.hasPosition = true;
  if (verdict !== Verdict.Fine) return;
  if (name === SIZE) {
    placement.size = isAllOfIt(codes, value) ? -1 : setting.start;
    placement.sizeEnd = setting.end;
  } else if (name === ALIGN) {
    placement.isAtEdge = isStartOrEnd(codes, value, setting.end);
  }
}

/** Whether an alignment that is right is `start` or `end`: by its first letter and its length. */
function isStartOrEnd(codes: Uint16Array, value: number, end: number): boolean {
  return codes[value] === 0x73 || (codes[value] === 0x65 && end - value === 3);
}

function reportPlacement(): void {
  if (placement.size < 0 || placement.hasPosition || !placement.isAtEdge) return;
  addFault(faultNumber['size-without-position'], placement.size, placement.sizeEnd);
}
