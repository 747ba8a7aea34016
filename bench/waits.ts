/** What an editor waits for. */

import type { Conversation, Place } from './conversation';

/** The text that a server has open, whose cues have three lines each. */
export interface Opened {
  readonly text: string;
  readonly cues: number;
}

/** Does what an editor does and settles when the editor has what it waits for. */
export type Wait = (server: Conversation, opened: Opened) => Promise<unknown>;

/** How many keys come at once where somebody types fast or holds a key down. */
export const BURST = 20;

/** What is asked of a server that has the text open. */
export const questions = {
  diagnostics: (server) => server.ask('textDocument/diagnostic'),
  symbols: (server) => server.ask('textDocument/documentSymbol'),
  preview: (server) => server.ask('webvtt/preview'),
  'fix all': (server) =>
    server.ask('textDocument/codeAction', {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll.webvtt'] },
    }),
  'fix all of a rule': (server) => server.ask('webvtt/fixAll', { code: 'timing-comma' }),
  rename: (server, opened) =>
    server.ask('textDocument/rename', {
      position: { ...middle(opened), character: 4 },
      newName: 'E',
    }),
} as const satisfies Readonly<Record<string, Wait>>;

/** One of them, by what the table calls it. */
export type Question = keyof typeof questions;

/** The wait for an answer after so many keys were typed, one message for each. */
export function keysThen(keys: number, question: Question): Wait {
  return async (server, opened) => {
    for (let key = 0; key < keys; key++) await server.type(middle(opened));
    const ask: Wait = questions[question];
    return ask(server, opened);
  };
}

/** The wait for the first diagnostics of a text that is opened. */
export const firstDiagnostics: Wait = async (server, opened) => {
  await server.open(opened.text);
  return questions.diagnostics(server);
};

/** A place in the words of the middle cue; the header has two lines, a cue three. */
function middle({ cues }: Opened): Place {
  return { line: 2 + 3 * Math.floor(cues / 2) + 1, character: 20 };
}
