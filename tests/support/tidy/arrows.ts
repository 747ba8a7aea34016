/** Which way imports point: a table of rooms, and what the files in each may import. */

import { type Import, importsIn } from './imports';
import { sourcesIn, type Tree } from './tree';

interface Room {
  /** What a path starts with, or is; of several rooms that fit, the last one. */
  readonly room: string;
  /** Rooms and packages that may be imported from, besides the room itself. */
  readonly from: readonly string[];
  /** Rooms of which types may be imported, and nothing else. */
  readonly types?: readonly string[];
}

const syntax = 'server/src/syntax/';
const transcript = 'server/src/transcript/';
const speakers = 'server/src/speakers/';
const rules = 'server/src/rules/';
const settings = 'server/src/settings';
const findings = 'server/src/rules/findings/';
const edits = 'server/src/edits/';
const features = 'server/src/features/';
const serve = 'server/src/serve/';
const protocol = 'server/src/protocol/';
const css = 'server/src/css/';
const lint = 'server/src/lint/';

const server: readonly Room[] = [
  { room: syntax, from: ['entities/decode'] },
  { room: transcript, from: [syntax, 'vscode-languageserver-textdocument'] },
  { room: speakers, from: [transcript, syntax, 'entities/decode'] },
  { room: rules, from: [speakers, transcript, syntax] },
  { room: settings, from: [rules, speakers, transcript, syntax] },
  { room: findings, from: [settings, rules, transcript, syntax] },
  { room: edits, from: [findings, rules, speakers, transcript, syntax] },
  { room: protocol, from: [] },
  {
    room: features,
    from: [
      ...[edits, findings, settings, rules, speakers, transcript, syntax],
      'vscode-languageserver-types',
    ],
    types: [protocol],
  },
  {
    room: serve,
    from: [features, settings, speakers, transcript, 'vscode-languageserver'],
    types: [protocol],
  },
  {
    room: css,
    from: [rules, syntax, 'vscode-css-languageservice', 'vscode-languageserver-textdocument'],
  },
  {
    room: lint,
    from: [css, findings, settings, rules, transcript, syntax, 'node:', 'server/package.json'],
    types: ['vscode-languageserver-textdocument'],
  },
  {
    room: 'server/src/index.ts',
    from: [css, lint, settings, rules, speakers, transcript, syntax],
  },
  { room: 'server/src/node.ts', from: [css, serve, 'vscode-languageserver/node'] },
  { room: 'server/src/browser.ts', from: [rules, serve, 'vscode-languageserver/browser'] },
];

const preview = 'client/src/preview/';
const messages = 'client/src/preview/messages';
const previewParts = ['media', 'playing', 'reading'].map((part) => `${preview}${part}/`);
const pageParts = ['media', 'playing', 'timeline', 'reading'].map(
  (part) => `client/webview/${part}/`,
);
const pageRooms = ['transcript', 'list', 'readers'].map((room) => `client/webview/${room}/`);

const client: readonly Room[] = [
  { room: 'client/src/', from: ['client/src/', 'vscode'], types: [protocol] },
  { room: 'client/src/speakers/', from: ['client/src/', 'vscode'], types: [protocol] },
  { room: 'client/src/told/', from: ['vscode'] },
  { room: preview, from: ['client/src/', 'vscode'], types: [protocol] },
  { room: messages, from: [], types: [protocol, 'client/src/settings.ts'] },
  ...previewParts.map((room) => ({
    room,
    from: ['client/src/*', 'client/src/told/', `${preview}*`, 'client/src/speakers/', 'vscode'],
    types: [messages, protocol, `${preview}ffmpeg/`],
  })),
  { room: `${preview}ffmpeg/`, from: [`${preview}media/`, 'node:'], types: [messages] },
  { room: 'client/src/node.ts', from: ['client/src/', 'vscode'] },
  {
    room: 'client/webview/',
    from: ['client/webview/'],
    types: [messages, `${preview}*`, protocol],
  },
  { room: 'client/webview/transcript/', from: [], types: [protocol] },
  { room: 'client/webview/list/', from: ['client/webview/transcript/'], types: [protocol] },
  { room: 'client/webview/readers/', from: ['mediabunny'] },
  ...pageParts.map((room) => ({
    room,
    from: [...pageRooms, 'client/webview/*'],
    types: [messages, protocol],
  })),
];

const anything = ['client/', 'server/', 'node:', 'vscode', '@vscode/'];
const tools = ['esbuild', 'playwright-core', 'fast-check', 'axe-core', 'oxc-parser'];

const beside: readonly Room[] = [
  { room: 'scripts/', from: ['scripts/', 'node:', 'esbuild', 'playwright-core'] },
  {
    room: 'bench/',
    from: ['server/', 'scripts/hosts/', 'tests/host/window/', ...anything, ...tools],
  },
  { room: 'tests/', from: ['tests/support/', ...anything, ...tools] },
  ...['unit', 'fuzz', 'conformance', 'lsp', 'webview', 'host', 'support'].map((layer) => ({
    room: `tests/${layer}/`,
    from: ['tests/support/', 'scripts/', ...anything, ...tools],
  })),
  { room: 'tests/desktop/', from: ['tests/host/', 'scripts/', ...anything] },
];

const rooms = [...server, ...client, ...beside];

/** The imports that point the wrong way, and the files that stand in no room. */
export function againstArrows(tree: Tree): readonly string[] {
  const homeless = sourcesIn(tree).filter((file) => roomOf(file) === undefined);
  const wrong = importsIn(tree).filter((each) => !isAllowed(each));
  return [
    ...homeless.map((file) => `${file} stands in no room that tests/support/tidy/arrows.ts names.`),
    ...wrong.map(({ from, to, isTypeOnly }) => {
      const what = isTypeOnly ? 'types of ' : '';
      return `${from} may not import ${what}${to}.`;
    }),
  ];
}

function roomOf(file: string): Room | undefined {
  return rooms.findLast(({ room }) => file.startsWith(room));
}

function isAllowed({ from, to, isTypeOnly }: Import): boolean {
  const room = roomOf(from);
  if (!room) return true;
  const allowed = isTypeOnly ? [...room.from, ...(room.types ?? [])] : room.from;
  return roomOf(to) === room || allowed.some((target) => fits(to, target));
}

/** `folder/*` stands for the files in the folder, and none in the folders below. */
function fits(to: string, target: string): boolean {
  if (!target.endsWith('/*')) return to.startsWith(target);
  const folder = target.slice(0, -1);
  return to.startsWith(folder) && !to.slice(folder.length).includes('/');
}
