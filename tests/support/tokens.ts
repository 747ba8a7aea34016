/**
 * Runs the grammars as VS Code runs them: its own TextMate engine and regular expressions, a line at a
 * time. Two small grammars stand in for the CSS and Markdown ones that VS Code ships.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import {
  type IGrammar,
  INITIAL,
  parseRawGrammar,
  Registry,
  type StateStack,
} from 'vscode-textmate';
import { inRoot } from './paths';

/** A run of a line that has one colour. */
export interface Token {
  readonly text: string;
  /** From the outermost scope to the innermost, without the root. */
  readonly scopes: readonly string[];
}

/** A line, its terminator left out, in its tokens, which are never empty. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const grammarFiles: Readonly<Record<string, string>> = {
  'text.vtt': 'syntaxes/webvtt.tmLanguage.json',
  'markdown.vtt.codeblock': 'syntaxes/markdown-vtt.tmLanguage.json',
  'source.css': 'tests/fixtures/grammar/css.tmLanguage.json',
  'text.html.markdown': 'tests/fixtures/grammar/markdown.tmLanguage.json',
};

let searches = 0;

/** How often `run` searched a line for the next match of a set of rules. */
export function searchesOf(run: () => void): number {
  const before = searches;
  run();
  return searches - before;
}

/** The grammar of a scope, with everything it includes and what is injected into it. */
export async function grammarOf(scopeName: string): Promise<IGrammar> {
  const grammar = await registry().loadGrammar(scopeName);
  if (!grammar) throw new Error(`No grammar has the scope ${scopeName}.`);
  return grammar;
}

/** The tokens of a text, each line carrying on from the state the one before left. */
export function tokensOf(grammar: IGrammar, text: string): TokenizedLine[] {
  let state: StateStack = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return {
      text: line,
      tokens: tokens
        .map(({ startIndex, endIndex, scopes }) => ({
          text: line.slice(startIndex, endIndex),
          scopes: scopes.slice(1),
        }))
        .filter((token) => token.text !== ''),
    };
  });
}

/** The lines of a text, each followed by its tokens and their scopes, to read and to compare. */
export function tokenListing(grammar: IGrammar, text: string): string {
  const lines = tokensOf(grammar, text).flatMap((line) => [
    `> ${line.text}`.trimEnd(),
    ...line.tokens.map((token) =>
      `    ${JSON.stringify(token.text)}  ${token.scopes.join(' ')}`.trimEnd(),
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

function registry(): Registry {
  return new Registry({
    onigLib: regularExpressions(),
    loadGrammar: async (scopeName) => {
      const file = grammarFiles[scopeName];
      return file ? parseRawGrammar(readFileSync(inRoot(file), 'utf8'), file) : null;
    },
    getInjections: (scopeName) =>
      scopeName === 'text.html.markdown' ? ['markdown.vtt.codeblock'] : undefined,
  });
}

type OnigurumaLibrary = Awaited<ConstructorParameters<typeof Registry>[0]['onigLib']>;
let loaded: Promise<void> | undefined;

async function regularExpressions(): Promise<OnigurumaLibrary> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  loaded ??= loadWASM(new Uint8Array(readFileSync(wasm)));
  await loaded;
  return { createOnigScanner: countingScanner, createOnigString };
}

type Scanner = ReturnType<OnigurumaLibrary['createOnigScanner']>;

function countingScanner(patterns: string[]): Scanner {
  const scanner: Scanner = createOnigScanner(patterns);
  return {
    dispose: () => scanner.dispose?.(),
    findNextMatchSync: (text, position, options) => {
      searches += 1;
      return scanner.findNextMatchSync(text, position, options);
    },
  };
}
