/** The settings as values: what they are by default, and what a client’s configuration makes of them. */

import { settingRows } from './rows';
import { type Answer, isRecord, type Reading, type Setting } from './setting';

export { type Outline, outlineSummaries, settingRows } from './rows';

type Name = keyof typeof settingRows;

/** Every setting by its name, as it is read. */
export type Settings = {
  readonly [Each in Name]: (typeof settingRows)[Each] extends Setting<infer Value> ? Value : never;
};

const rows = Object.entries(settingRows) as readonly [Name, Setting<unknown>][];

/** The settings where a client has set nothing. */
export const defaultSettings = settingsFrom((_, row) => row.default);

/** Settings read from what a client sent, and what was wrong with it, in words. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/** The settings in `value`, which may be anything at all; what is no setting is left out and named. */
export function readSettings(value: unknown): ReadSettings {
  const given = isRecord(value) ? value : {};
  const readings = new Map(rows.map(([name, row]) => [name, readingOf(row, given[name])]));
  return {
    settings: settingsFrom((name, row) => readings.get(name)!.value ?? row.default),
    problems: [...readings].flatMap(([name, { problems }]) =>
      problems.map((problem) => `The setting “webvtt.${name}” ${problem}`),
    ),
  };
}

/** The settings that this answer depends on, as a text to compare with another. */
export function settingsBehind(answer: Answer, settings: Settings): string {
  const behind = rows.filter(([, { changes }]) => changes.includes(answer));
  return JSON.stringify(behind.map(([name]) => settings[name]));
}

function readingOf({ type }: Setting<unknown>, given: unknown): Reading<unknown> {
  return given === undefined || given === null ? { problems: [] } : type.read(given);
}

function settingsFrom(make: (name: Name, row: Setting<unknown>) => unknown): Settings {
  return Object.fromEntries(rows.map(([name, row]) => [name, make(name, row)])) as Settings;
}
