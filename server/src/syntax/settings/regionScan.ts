/** The settings in a REGION block: section 4.3. */

import { EQUALS, skipWhitespace } from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { clearUses, reportSetting, type SettingFaults } from './settingFaults';
import { readSetting, setting } from './settingToken';
import { REGION_ID, regionSettingNames, Verdict } from './settingValues';

const KEYWORD_LENGTH = 'REGION'.length;
const ID_LENGTH = 'id'.length;

const faults: SettingFaults = {
  shape: 'region-setting-shape',
  unknown: 'region-setting-unknown',
  case: 'region-setting-case',
  space: 'region-setting-space',
  duplicate: 'region-setting-duplicate',
  values: [
    'region-setting-shape',
    'region-width-value',
    'region-lines-value',
    'region-anchor-value',
    'viewport-anchor-value',
    'region-scroll-value',
  ],
};

/** Reports what is odd about the region that the block from `start` to `end` defines. */
export function scanRegion(codes: Uint16Array, start: number, end: number): void {
  const keywordEnd = start + KEYWORD_LENGTH;
  let at = skipWhitespace(codes, keywordEnd, end);
  let idMeant = -1;
  let idMeantEnd = -1;
  let hasId = false;
  clearUses();
  while (at < end) {
    readSetting(codes, at, end, regionSettingNames);
    at = skipWhitespace(codes, setting.end, end);
    const isBareId = setting.name === REGION_ID && setting.verdict === Verdict.Shape;
    if (!isBareId || codes[setting.start + ID_LENGTH] === EQUALS) {
      reportSetting(codes, faults);
      hasId ||= setting.name === REGION_ID;
    } else {
      idMeant = setting.start;
      idMeantEnd = setting.end;
    }
  }
  const code = hasId ? faults.shape : 'region-no-id';
  if (idMeant >= 0) addFault(faultNumber[code], idMeant, idMeantEnd);
  else if (!hasId) addFault(faultNumber['region-no-id'], start, keywordEnd);
}
