/** What finds the places of the rules that ask more than the scanner can see. */

import type { FaultCode } from '../syntax/faults';
import type { Transcript } from '../transcript/transcript';
import type { Limits } from './readability/limits';
import type { Find, Place, Rule } from './rule';

/** The codes of the rules that neither the scanner reports nor a `find` of their own. */
export type CheckedCode<Rules extends readonly Rule[]> = Exclude<
  Exclude<Rules[number], { readonly find: Find }>['code'],
  FaultCode
>;

/** A place, and the code of the rule that it breaks. */
export interface CodedPlace<Code extends string> extends Place {
  readonly code: Code;
}

/**
 * The places in each chunk of a transcript, in the order of the chunks and of the text; it may end
 * before the chunks do, where those that are left have none.
 */
export type PlacesInChunks<Code extends string> = readonly (readonly CodedPlace<Code>[])[];

/**
 * One walk over the transcript that finds the places of one rule or of several. Of a chunk for which
 * it finds the same as the last time it best gives the same list, which is then not looked at again.
 */
export type Check<Code extends string> = (
  transcript: Transcript,
  limits: Limits,
) => PlacesInChunks<Code>;

/** What finds the rules of a chapter: one check for all of them, or one for each, by its code. */
export type Checks<Code extends string> = Check<Code> | Readonly<Record<Code, Check<Code>>>;

/** The check that gives a rule’s own `find` its code; of the same list it makes the same again. */
export function codedCheck<Code extends string>(code: Code, find: Find): Check<Code> {
  const known = new WeakMap<readonly Place[], readonly CodedPlace<Code>[]>();
  return (transcript) =>
    find(transcript).map((places) => {
      const made = known.get(places) ?? places.map((place) => ({ ...place, code }));
      known.set(places, made);
      return made;
    });
}
