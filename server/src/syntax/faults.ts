/**
 * What the scanner reports while it passes: a code and a span, no words. The words, the severity
 * and the fix of each are in `rules`.
 */

const headerFaults = ['signature', 'second-byte-order-mark', 'utf-16'] as const;

const blockFaults = ['arrow-in-note'] as const;

const timingFaults = [
  'timing-white-space',
  'hours-one-digit',
  'end-not-after-start',
  'timing-comma',
  'timing-no-fraction',
  'timing-fraction-digits',
  'timing-no-minutes',
  'timing-field-digits',
  'timing-field-range',
  'timing-separator',
  'timing-digits',
  'timing-arrow',
  'timing-missing',
  'timing-unreadable',
  'arrow-in-text',
] as const;

const settingFaults = [
  'setting-no-space',
  'setting-trailing-space',
  'setting-form-feed',
  'setting-arrow',
  'setting-shape',
  'setting-space',
  'setting-case',
  'setting-unknown',
  'setting-srt',
  'setting-duplicate',
  'setting-obsolete',
  'vertical-value',
  'line-value',
  'line-fraction',
  'position-value',
  'size-value',
  'align-value',
  'size-without-position',
] as const;

const regionFaults = [
  'region-setting-shape',
  'region-setting-space',
  'region-setting-case',
  'region-setting-unknown',
  'region-setting-duplicate',
  'region-no-id',
  'region-width-value',
  'region-lines-value',
  'region-anchor-value',
  'viewport-anchor-value',
  'region-scroll-value',
] as const;

const voiceFaults = [
  'voice-no-name',
  'voice-class-as-name',
  'voice-empty-class',
  'voice-unterminated',
  'voice-swallows-tag',
  'voice-upper-case',
  'voice-no-space',
  'voice-colon',
  'voice-equals',
  'voice-space-before',
  'voice-line-break',
  'voice-end-with-name',
  'voice-end-with-space',
  'voice-end-unopened',
  'voice-unclosed',
  'voice-nested',
  'voice-name-ampersand',
  'voice-name-colon',
  'voice-name-space',
] as const;

const tagFaults = [
  'tag-unterminated',
  'text-swallowed',
  'tag-unknown',
  'tag-upper-case',
  'tag-space-before',
  'tag-annotation',
  'tag-space',
  'tag-line-break',
  'class-empty',
  'class-character',
  'end-tag-form',
  'end-tag-unopened',
  'end-tag-mismatched',
  'tag-unclosed',
  'ruby-no-rt',
  'ruby-text-after-rt',
  'rt-outside-ruby',
  'lang-missing',
  'lang-malformed',
  'timestamp-tag-form',
  'timestamp-tag-order',
  'timestamp-tag-range',
  'ampersand-unescaped',
  'reference-no-semicolon',
  'reference-unknown',
  'reference-number',
] as const;

/** The codes of all that the scanner reports. Their places in this list are the numbers in a chunk. */
export const faultCodes = [
  ...headerFaults,
  ...blockFaults,
  ...timingFaults,
  ...settingFaults,
  ...regionFaults,
  ...voiceFaults,
  ...tagFaults,
] as const;

/** The code of something that the scanner reports. */
export type FaultCode = (typeof faultCodes)[number];

/** The number of each code, which is what a chunk keeps. */
export const faultNumber = Object.fromEntries(
  faultCodes.map((code, index) => [code, index]),
) as Readonly<Record<FaultCode, number>>;

/** Whether it is the scanner that reports this code. */
export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(faultNumber, code);
}
