/** The parsers that are measured: ours as it ships, and peers as their documentation calls them. */

import { builtPath, bundlePath, load } from './paths';

/** A parser, ready to parse. */
export interface Parser {
  /** What the table calls it. */
  readonly name: string;
  readonly parse: Parse;
}

/** Parses the text; what it returns, or a promise of it, is what it keeps of the text. */
export type Parse = (text: string) => unknown;

/** What the table calls our parse alone. */
export const PARSE = 'parse';
/** What it calls our parse with all findings, without their words and fixes. */
export const ALL_RULES = 'parse and all rules';
/** What it calls `lint` as the npm package exports it: findings with words and fixes. */
export const LINT = 'lint of the library';
/** What stands behind the name of a peer that takes a text as it comes. */
export const CHECKS_NOTHING = 'which checks nothing';
/** What the table calls the peer that checks, as ours does. */
export const VALIDATOR = 'webvtt-parser, which validates';

/** How each parser is got: its module is loaded no sooner than it is asked for. */
const parsers: Readonly<Record<string, () => Parse | Promise<Parse>>> = {
  [PARSE]: () => library().parse,
  [ALL_RULES]: () => (load(bundlePath('allRules')) as typeof import('./allRules')).judged,
  [LINT]: () => library().lint,
  [`subsrt-ts, ${CHECKS_NOTHING}`]: async () => {
    const { default: subsrt }: Subsrt = await imported('subsrt-ts');
    return (text) => subsrt.parse(text, { format: 'vtt' });
  },
  [`node-webvtt, ${CHECKS_NOTHING}`]: () => {
    const nodeWebvtt: NodeWebvtt = load('node-webvtt');
    return (text) => nodeWebvtt.parse(text, { meta: true, strict: false });
  },
  'media-captions, with its tree': async () => {
    const mediaCaptions: MediaCaptions = await imported('media-captions');
    return async (text) => {
      const { cues } = await mediaCaptions.parseTextStream(linesOf(text), { type: 'vtt' });
      return cues.map((cue) => [cue, mediaCaptions.tokenizeVTTCue(cue)]);
    };
  },
  [VALIDATOR]: () => {
    const { WebVTTParser }: WebvttParser = load('webvtt-parser');
    return (text) => new WebVTTParser().parse(text, 'metadata');
  },
  'vtt.js': () => {
    const { WebVTT }: VttJs = load('vtt.js');
    return (text) => vttJsCues(WebVTT, text);
  },
};

/** The names of those that are compared: ours first, then the peers. */
export const comparedParsers = Object.keys(parsers).filter((name) => name !== LINT);

/** Those parsers, ready to parse. */
export function allParsers(): Promise<readonly Parser[]> {
  return Promise.all(
    comparedParsers.map(async (name) => ({ name, parse: await parserCalled(name) })),
  );
}

/**
 * The parser of that name, which must be one. The bundle of ours with all rules must have been made
 * before.
 */
export async function parserCalled(name: string): Promise<Parse> {
  return parsers[name]!();
}

function library(): typeof import('../server/src/index') {
  return load(builtPath('server/index.js'));
}

/** The name is no literal, so that types are checked where the peers are not installed too. */
function imported<Module>(name: string): Promise<Module> {
  return import(name) as Promise<Module>;
}

/**
 * The lines one by one as they are asked for. Its `parseText` queues them all at once, which takes
 * time with the square of their number in Node and says nothing of the parser.
 */
function linesOf(text: string): ReadableStream<string> {
  const lines = text.split(/\r?\n|\r/u).values();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** The bare window that vtt.js asks for: a cue that takes what it is given. */
const window = { VTTCue: class {}, VTTRegion: class {} };

function vttJsCues(WebVTT: VttJs['WebVTT'], text: string): readonly unknown[] {
  const cues: unknown[] = [];
  const parser = new WebVTT.Parser(window, WebVTT.StringDecoder());
  parser.oncue = (cue) => cues.push(cue);
  parser.parse(text);
  parser.flush();
  return cues;
}

interface WebvttParser {
  readonly WebVTTParser: new () => { parse(text: string, mode: string): unknown };
}

interface NodeWebvtt {
  parse(text: string, options: { readonly meta: boolean; readonly strict: boolean }): unknown;
}

interface VttJs {
  readonly WebVTT: {
    readonly Parser: new (
      window: object,
      decoder: unknown,
    ) => { oncue: (cue: unknown) => void; parse(text: string): void; flush(): void };
    StringDecoder(): unknown;
  };
}

interface Subsrt {
  readonly default: { parse(text: string, options: { readonly format: string }): unknown };
}

interface MediaCaptions {
  parseTextStream(
    lines: ReadableStream<string>,
    options: { readonly type: string },
  ): Promise<{ readonly cues: readonly unknown[] }>;
  tokenizeVTTCue(cue: unknown): unknown;
}
