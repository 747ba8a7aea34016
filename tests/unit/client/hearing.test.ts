/** Messages and who hears them; most of it the compiler tells, as a part of the checks. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hearing, HearingAll } from '../../../client/src/preview/messages/hearing';

type Said =
  | { readonly type: 'greeting'; readonly words: string }
  | { readonly type: 'farewell'; readonly words: string };

const heard: string[] = [];
const greeted: Hearing<Said, 'greeting'> = { greeting: ({ words }) => heard.push(words) };
const left: Hearing<Said, 'farewell'> = { farewell: ({ words }) => heard.push(words) };

test('each message comes to every part that hears it, and to no other', () => {
  const parts = [greeted, left, greeted] as const;
  const hearing: HearingAll<Said, (typeof parts)[number]> = parts;
  const messages: readonly Said[] = [
    { type: 'greeting', words: 'Hello.' },
    { type: 'farewell', words: 'Goodbye.' },
  ];
  for (const message of messages) {
    for (const part of hearing) part[message.type]?.(message as never);
  }
  assert.deepEqual(heard, ['Hello.', 'Hello.', 'Goodbye.']);
});

test('a message that no part hears does not compile, nor does one that nobody says', () => {
  // @ts-expect-error Property 'unheard' is missing in type '…' but required in type '{ readonly unheard: "farewell"; }'.
  const deaf: HearingAll<Said, typeof greeted> = [greeted];
  // @ts-expect-error Object literal may only specify known properties, and 'laughter' does not exist in type '…'.
  const confused: Hearing<Said, 'greeting'> = { greeting: () => {}, laughter: () => {} };
  // @ts-expect-error Property 'farewell' is missing in type '…'.
  const halfDeaf: Hearing<Said> = { greeting: () => {} };
  assert.ok(deaf && confused && halfDeaf);
});
