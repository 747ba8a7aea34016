/** The requests that LSP lacks: each in the protocol, served by one side, and documented. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { codeIn, differences, tableUnder } from '../../support/markdown';
import { codeBelow, textOf } from '../../support/tree';

/** The code of the protocol and of both sides, and the page that tells of the requests. */
interface Texts {
  readonly protocol: string;
  readonly server: string;
  readonly client: string;
  readonly page: string;
}

/** A method and who asks it. */
type Asked = `${string} of the ${'client' | 'server'}`;

const present: Texts = {
  protocol: codeBelow('server/src/protocol/').join('\n'),
  server: codeBelow('server/src/').join('\n'),
  client: codeBelow('client/src/').join('\n'),
  page: textOf('server/README.md'),
};

/** What the protocol, the two sides and the page say differently of the requests. */
function wrongRequests({ protocol, server, client, page }: Texts): readonly string[] {
  const methods = matches(protocol, /\w+Method = '(webvtt\/\w+)'/gu);
  const served: readonly Asked[] = [
    ...methodsGivenTo('onRequest', server).map((method): Asked => `${method} of the client`),
    ...methodsGivenTo('onRequest', client).map((method): Asked => `${method} of the server`),
  ];
  const told = tableUnder(page, 'Requests of its own');
  const answered = methodsGivenTo('onRequest', client);
  return [
    ...differences(
      served.map((asked) => asked.split(' ')[0]!),
      methods,
    ).map((problem) => `served: ${problem}`),
    ...differences(methodsGivenTo('sendRequest', server), answered).map(
      (problem) => `asked by the server: ${problem}`,
    ),
    ...differences(
      told.map(([method = '', who]) => `${codeIn(method).join()} of the ${who}`),
      served,
    ),
    ...told.filter(([, , what = '']) => what === '').map(([method]) => `${method} has no words`),
  ];
}

/** The methods of the protocol that are given to `onRequest`, or to `sendRequest`. */
function methodsGivenTo(call: string, code: string): readonly string[] {
  const declared = /const (\w+): \w+Method = '(webvtt\/\w+)';/gu;
  return [...code.matchAll(declared)].flatMap(({ 1: name, 2: method, index }) => {
    const next = new RegExp(`\\.(\\w+Request)(?:<[^(]*>)?\\(\\s*${name}\\b`, 'u');
    return next.exec(code.slice(index))?.[1] === call ? [method!] : [];
  });
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found!);
}

it('each request of the protocol is served by one side and documented, and the server asks what the client serves', () => {
  assert.deepEqual(wrongRequests(present), []);
});

it('each method that the documentation names is one of the protocol', () => {
  const methods = matches(present.protocol, /\w+Method = '(webvtt\/\w+)'/gu);
  const pages = ['README.md', 'server/README.md', 'docs/architecture.md', 'docs/contributing.md'];
  const named = pages.flatMap((page) =>
    codeIn(textOf(page)).filter((code) => /^webvtt\//u.test(code)),
  );
  assert.deepEqual(
    named.filter((name) => !methods.includes(name)),
    [],
  );
});

const planted: Readonly<
  Record<string, readonly [where: keyof Texts, from: string, to: string, problem: RegExp]>
> = {
  'a request that nobody serves': [
    'protocol',
    "TrackMethod = 'webvtt/track'",
    "TrackMethod = 'webvtt/track'; export type NextMethod = 'webvtt/next'",
    /served: webvtt\/next is missing/u,
  ],
  'a request that is served twice': [
    'client',
    'client.onRequest(files',
    "client.onRequest(read); const files: FilesMethod = 'webvtt/files'; client.onRequest(files",
    /served: webvtt\/files is there twice/u,
  ],
  'a request that the server never asks': [
    'server',
    'connection.sendRequest<string | null>(method',
    'connection.answerRequest(method',
    /asked by the server: webvtt\/read is missing/u,
  ],
  'a request that is not documented': [
    'page',
    '| `webvtt/place` |',
    '| `webvtt/step` |',
    /webvtt\/place of the client is missing; webvtt\/step of the client should not be there/u,
  ],
  'a request that is documented for the wrong side': [
    'page',
    '| `webvtt/read` | server |',
    '| `webvtt/read` | client |',
    /webvtt\/read of the server is missing/u,
  ],
};
for (const [mistake, [where, from, to, problem]] of Object.entries(planted)) {
  it(`finds ${mistake}`, () => {
    assert.ok(present[where].includes(from));
    const texts = { ...present, [where]: present[where].replace(from, to) };
    assert.match(wrongRequests(texts).join('; '), problem);
  });
}
