/** Symbols inside each other. */

import type { DocumentSymbol } from 'vscode-languageserver-types';

/** Symbols are at most so deep in each other. */
const DEEPEST = 6;

/** A symbol, and what tells which others are in it. */
export interface Placed<Item> {
  /** What `nested` asks about. */
  readonly item: Item;
  readonly symbol: DocumentSymbol;
}

/**
 * The symbols, given in the order of the text, as a tree: each is in the last before it that holds it,
 * as its child behind those that it has. A symbol’s range is made to hold those of its children.
 */
export function nested<Item>(
  all: readonly Placed<Item>[],
  holds: (outer: Item, inner: Item) => boolean,
): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: Placed<Item>[] = [];
  for (const { item, symbol } of all) {
    while (open.length > 0 && !(open.length < DEEPEST && holds(open.at(-1)!.item, item))) {
      open.pop();
    }
    const own = symbol.children ? { ...symbol, children: [...symbol.children] } : { ...symbol };
    const outer = open.at(-1)?.symbol;
    if (outer) childrenOf(outer).push(own);
    else roots.push(own);
    for (const { symbol: around } of open) {
      around.range = { start: around.range.start, end: own.range.end };
    }
    open.push({ item, symbol: own });
  }
  return roots;
}

/** The children of a symbol, to add to; one without gets an empty list. */
export function childrenOf(symbol: DocumentSymbol): DocumentSymbol[] {
  symbol.children ??= [];
  return symbol.children;
}
