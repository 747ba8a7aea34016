/** The tasks that are done in a process of their own, each a function of plain data to plain data. */

import { faultyTexts, largeTexts } from './hostileTexts';
import { kept } from './kept';
import { emptyPass, warmMedians } from './measure';
import { parserCalled } from './parsers';
import { texts } from './texts';

/** The tasks by name. Times are warm medians in ms, but for `start`. */
export const childTasks = {
  /** Warm times on a hostile text at half its size and whole, in ms, and of an empty pass over each. */
  async hostile({ name, parser }: HostileInput): Promise<HostileTimes> {
    const parse = await parserCalled(parser);
    const textOf = { ...largeTexts, ...faultyTexts }[name]!;
    const [half, whole] = [textOf(0.5), textOf(1)];
    const tasks = [half, whole].flatMap((text) => [() => emptyPass(text), () => parse(text)]);
    const [halfPass, halfTime, wholePass, wholeTime] = await warmMedians(tasks);
    return { halfPass: halfPass!, half: halfTime!, wholePass: wholePass!, whole: wholeTime! };
  },

  /** The first parse in a process, in ms, and the same with the import of the parser. */
  async start({ parser, cues }: { parser: string; cues: number }): Promise<StartTimes> {
    const text = texts.podcast(cues);
    const begin = performance.now();
    const parse = await parserCalled(parser);
    const imported = performance.now();
    await parse(text);
    const end = performance.now();
    return { parse: end - imported, whole: end - begin };
  },

  /** Times on many cues and ten times as many, in ms; the heap is as large as Node makes it by itself. */
  async long({ parser, cues }: { parser: string; cues: number }): Promise<LongTimes> {
    const parse = await parserCalled(parser);
    const [few, many] = [texts.plain(cues), texts.plain(10 * cues)];
    const [fewTime, manyTime] = await warmMedians([() => parse(few), () => parse(many)]);
    return { few: fewTime!, many: manyTime! };
  },

  /** What a parse keeps, as `kept` measures it. */
  memory: kept,
} as const;

/** Which hostile text, and which parser, by what the table calls them. */
export interface HostileInput {
  readonly name: string;
  readonly parser: string;
}

/** Times in ms of an empty pass and of a parse, for half the text and for the whole. */
export interface HostileTimes {
  readonly halfPass: number;
  readonly half: number;
  readonly wholePass: number;
  readonly whole: number;
}

/** Times in ms for some cues and for ten times as many. */
export interface LongTimes {
  readonly few: number;
  readonly many: number;
}

/** Times in ms of the first parse, without and with the import of the parser. */
export interface StartTimes {
  readonly parse: number;
  readonly whole: number;
}
