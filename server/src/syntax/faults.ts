/**
 * What the scanner reports while it passes: a code and a span, no words. The words, the severity
 * and the fix of each are in `rules`.
 */

export const faultCodes = [
  'signature',
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

export type FaultCode = (typeof faultCodes)[number];

/** The number of each code, which is what a chunk keeps. */
export const faultNumber = Object.fromEntries(
  faultCodes.map((code, index) => [code, index]),
) as Readonly<Record<FaultCode, number>>;
