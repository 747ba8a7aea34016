/** The shape of files and functions, and what is said of them where they stand. */

import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { isProduct, sourcesIn, type Tree } from './tree';

const MOST_LINES = 300;
const MOST_LINES_OF_FUNCTION = 60;
const MOST_FILES = 25;

/** Files that are too long. */
export function longFiles(tree: Tree): readonly string[] {
  return sourcesIn(tree).flatMap((file) => {
    const lines = tree.text(file).split('\n').length - 1;
    return lines > MOST_LINES ? [`${file} has ${lines} lines; ${MOST_LINES} are the most.`] : [];
  });
}

/** Folders of the product that hold too many files. */
export function fullFolders(tree: Tree): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of tree.files.filter(isProduct)) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder} has ${count} files; ${MOST_FILES} are the most.`);
}

/** Files whose first words are no comment that says what they hold. */
export function silentFiles(tree: Tree): readonly string[] {
  return sourcesIn(tree)
    .filter(
      (file) => !/^(?:#!.*\n)?(?:\/\*\*[\s\S]*?\.\s*\*\/|(?:\/\/ .*\n)+)/u.test(tree.text(file)),
    )
    .map((file) => `${file} does not open with a sentence that says what it holds.`);
}

/** Functions of the product that are too long, from their first line to their last. */
export function longFunctions(tree: Tree): readonly string[] {
  return sourcesIn(tree)
    .filter(isProduct)
    .flatMap((file) => {
      const { program, lineAt } = parsed(tree, file);
      return nodesIn(program)
        .filter(({ type }) =>
          /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/u.test(type),
        )
        .map(({ start, end }) => [lineAt(start), lineAt(end)] as const)
        .filter(([first, last]) => last - first + 1 > MOST_LINES_OF_FUNCTION)
        .map(([first, last]) => {
          const lines = last - first + 1;
          return `${file}:${first} is a function of ${lines} lines; ${MOST_LINES_OF_FUNCTION} are the most.`;
        });
    });
}

/** Exports of the product that no comment describes. */
export function silentExports(tree: Tree): readonly string[] {
  return sourcesIn(tree)
    .filter(isProduct)
    .flatMap((file) => {
      const { program, lineAt, isDescribed } = parsed(tree, file);
      const exports = (program.body as readonly Node[]).filter(
        ({ type, declaration }) =>
          /^Export(?:Named|Default)Declaration$/u.test(type) && declaration,
      );
      return exports
        .filter(({ start }) => !isDescribed(start))
        .map(({ start }) => `${file}:${lineAt(start)} exports what no comment describes.`);
    });
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly declaration?: unknown;
}

function parsed(tree: Tree, file: string) {
  const text = tree.text(file);
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]!.message}`);
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return {
    program: program as unknown as Node & { readonly body: readonly Node[] },
    /** The line of an offset, from 1. */
    lineAt: (offset: number) => starts.findLastIndex((start) => start <= offset) + 1,
    /** Whether a doc comment ends right above; one that opens the file and has an empty line below is the file's. */
    isDescribed: (offset: number) => {
      const above = comments.findLast(({ end }) => end <= offset);
      if (!above?.value.startsWith('*')) return false;
      return /^[\t ]*\n[\t ]*$/u.test(text.slice(above.end, offset));
    },
  };
}

/** All nodes of a tree, itself included. */
function nodesIn(root: object): readonly Node[] {
  const nodes: Node[] = [];
  const open: unknown[] = [root];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if ('type' in next && 'start' in next) nodes.push(next as Node);
    open.push(...Object.values(next));
  }
  return nodes;
}
