/** The rules that ask more than the scanner can see: they look at a whole transcript. */

import type { Transcript } from '../transcript/transcript';
import type { RuleCode } from './all';
import { blockPlaces } from './blockPlaces';
import { blockRules } from './blocks';
import { chapterPlaces } from './chapterPlaces';
import { chapterRules } from './chapters';
import { characterPlaces } from './characterPlaces';
import { classRules } from './classes';
import { classPlaces } from './classPlaces';
import { cssRules } from './css';
import { cssPlaces } from './cssPlaces';
import { encodingRules } from './encoding';
import { framePlaces } from './framePlaces';
import { frameRules } from './header';
import { duplicatePlaces, emptyPlaces } from './identifierPlaces';
import type { Limits } from './limits';
import { orderRules } from './order';
import { orderPlaces } from './orderPlaces';
import { regionPlaces } from './regionPlaces';
import { regionPlaceRules } from './regions';
import type { Place } from './rule';
import { genericPlaces, mixedPlaces, similarPlaces } from './speakerPlaces';
import { styleRules } from './style';
import { stylePlaces } from './stylePlaces';

/** A place, and the rule that it breaks. */
export interface CodedPlace extends Place {
  readonly code: RuleCode;
}

/** One walk over the transcript that finds the places of some rules. */
export interface Check {
  readonly codes: readonly RuleCode[];
  /** The places in each chunk, in the order of the chunks and of the text. */
  readonly places: (transcript: Transcript, limits: Limits) => readonly (readonly CodedPlace[])[];
}

/** A check is only made where one of its rules is on. */
export const checks: readonly Check[] = [
  { codes: blockRules.map(({ code }) => code), places: blockPlaces },
  { codes: encodingRules.map(({ code }) => code), places: characterPlaces },
  { codes: frameRules.map(({ code }) => code), places: framePlaces },
  { codes: ['duplicate-identifier'], places: duplicatePlaces },
  { codes: ['empty-cue'], places: emptyPlaces },
  { codes: orderRules.map(({ code }) => code), places: orderPlaces },
  { codes: regionPlaceRules.map(({ code }) => code), places: regionPlaces },
  { codes: ['speaker-name-similar'], places: similarPlaces },
  { codes: ['speaker-notation-mixed'], places: mixedPlaces },
  { codes: ['speaker-generic'], places: genericPlaces },
  { codes: chapterRules.map(({ code }) => code), places: chapterPlaces },
  { codes: cssRules.map(({ code }) => code), places: cssPlaces },
  { codes: classRules.map(({ code }) => code), places: classPlaces },
  { codes: styleRules.map(({ code }) => code), places: stylePlaces },
];
