/** The parsers that are measured: ours as it ships, and peers as their documentation calls them. */

import { builtPath, bundleOf, load } from './bundles';

export interface Parser {
  readonly name: string;
  /** Parses the text; what it returns, or a promise of it, is thrown away. */
  readonly parse: (text: string) => unknown;
}

/** All parsers, ours first. */
export async function allParsers(): Promise<readonly Parser[]> {
  return [...(await ourParsers()), ...(await peers())];
}

async function ourParsers(): Promise<readonly Parser[]> {
  const library: typeof import('../server/src/index') = load(builtPath('index.js'));
  const rules: typeof import('./allRules') = load(await bundleOf('allRules'));
  return [
    { name: 'parse', parse: library.parse },
    { name: 'parse and all rules', parse: rules.findingsIn },
  ];
}

async function peers(): Promise<readonly Parser[]> {
  const { WebVTTParser }: WebvttParser = load('webvtt-parser');
  const nodeWebvtt: NodeWebvtt = load('node-webvtt');
  const { WebVTT }: VttJs = load('vtt.js');
  const { default: subsrt }: Subsrt = await imported('subsrt-ts');
  const mediaCaptions: MediaCaptions = await imported('media-captions');
  return [
    {
      name: 'subsrt-ts, which checks nothing',
      parse: (text) => subsrt.parse(text, { format: 'vtt' }),
    },
    {
      name: 'node-webvtt, which checks nothing',
      parse: (text) => nodeWebvtt.parse(text, { meta: true, strict: false }),
    },
    {
      name: 'media-captions, with its tree',
      parse: async (text) => {
        const { cues } = await mediaCaptions.parseTextStream(linesOf(text), { type: 'vtt' });
        return cues.map(mediaCaptions.tokenizeVTTCue);
      },
    },
    {
      name: 'webvtt-parser, which validates',
      parse: (text) => new WebVTTParser().parse(text, 'metadata'),
    },
    { name: 'vtt.js', parse: (text) => vttJsCues(WebVTT, text) },
  ];
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
