/** Who imports what: from statements, `import type` and `export … from` included, and from `import(…)`. */

import path from 'node:path';
import { sourcesIn, type Tree } from './tree';

export interface Import {
  readonly from: string;
  /** A file of the tree, or else the words of the statement: the name of a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gmu;

/** What is imported where it is used, for its value or, in `import('./x').Type`, for a type. */
const WHERE_USED = /(\btypeof\s+)?\bimport\(\s*'([^']+)'\s*\)/gu;

/** All imports between the files of the tree, and of packages. */
export function importsIn(tree: Tree): readonly Import[] {
  const known = new Set(tree.files);
  return sourcesIn(tree).flatMap((from) =>
    [STATEMENT, WHERE_USED]
      .flatMap((form) => [...tree.text(from).matchAll(form)])
      .map(([, type, to]) => ({
        from,
        to: to!.startsWith('.') ? imported(known, from, to!) : to!,
        isTypeOnly: type !== undefined,
      })),
  );
}

/** The imported file; a path without one where there is none. */
function imported(known: ReadonlySet<string>, from: string, to: string): string {
  const file = path.posix.join(path.posix.dirname(from), to);
  const candidates = [file, `${file}.ts`, `${file}/index.ts`];
  return candidates.find((candidate) => known.has(candidate)) ?? file;
}

/** Every circle of imports, types included, as the files in it: one that leads back is in it. */
export function circles(tree: Tree): readonly string[] {
  const next = new Map<string, string[]>(sourcesIn(tree).map((file) => [file, []]));
  for (const { from, to } of importsIn(tree)) if (next.has(to)) next.get(from)!.push(to);
  return componentsOf(next)
    .filter((files) => files.length > 1 || next.get(files[0]!)!.includes(files[0]!))
    .map((files) => `These files import each other: ${files.toSorted().join(', ')}.`);
}

/** Tarjan's strongly connected components. */
function componentsOf(next: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const components: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const to of next.get(file)!) {
      if (!order.has(to)) visit(to);
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(to)!));
    }
    if (lowest.get(file) === order.get(file)) components.push(open.splice(open.indexOf(file)));
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return components;
}
