/** The rules that ask more than the scanner can see: they look at a whole transcript. */

import type { Transcript } from '../transcript/transcript';
import type { RuleCode } from './all';
import { blockPlaces } from './blocks/blockChecks';
import { blockRules } from './blocks/blockRules';
import { chapterPlaces } from './blocks/chapterChecks';
import { chapterRules } from './blocks/chapterRules';
import { duplicatePlaces, emptyPlaces } from './blocks/identifierChecks';
import { characterPlaces } from './file/characterChecks';
import { encodingRules } from './file/encodingRules';
import { framePlaces } from './file/headerChecks';
import { frameRules } from './file/headerRules';
import type { Limits } from './readability/limits';
import { stylePlaces } from './readability/readabilityChecks';
import { styleRules } from './readability/readabilityRules';
import type { Place } from './rule';
import { regionPlaces } from './settings/regionChecks';
import { regionPlaceRules } from './settings/regionRules';
import { classPlaces } from './sheets/classChecks';
import { classRules } from './sheets/classRules';
import { cssPlaces } from './sheets/cssChecks';
import { cssRules } from './sheets/cssRules';
import { genericPlaces, mixedPlaces, similarPlaces } from './speakers/speakerChecks';
import { orderPlaces } from './times/orderChecks';
import { orderRules } from './times/orderRules';

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
