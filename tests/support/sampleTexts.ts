/** The texts of the samples. */

import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './paths';

const samples = inRoot('samples/');

/** Of every transcript among them, in the order of their names. */
export const sampleTexts: readonly string[] = readdirSync(samples)
  .filter((name) => name.endsWith('.vtt'))
  .map((name) => readFileSync(samples + name, 'utf8'));
