/**
 * What is wrong with a style sheet, by VS Code's own CSS service and by what `::cue` allows. A bundle
 * of its own: it is ten times the server's size, and loaded when the first STYLE block is met.
 */

import { getCSSLanguageService } from 'vscode-css-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CssFault } from '../rules/sheets/cssChecks';
import { withoutStringsAndComments } from '../syntax/styleSheet';

const service = getCSSLanguageService();

/** Section 8.2: the properties that apply to `::cue`; a shorthand stands for its longhands. */
const applying =
  /^(?:color|opacity|visibility|text-decoration(?:-\w+)*|text-shadow|background(?:-\w+)*|outline(?:-\w+)*|font(?:-\w+)*|line-height|white-space|text-combine-upright|ruby-position|--.*)$/u;

/**
 * Brackets deeper than this are not given to the service: it reads them by recursion, some selectors
 * twice on each level, and would never come back.
 */
export const MOST_DEPTH = 8;

/** The faults of the sheet, in its order; offsets are relative to it. It throws for no sheet. */
export function cssFaults(sheet: string): readonly CssFault[] {
  const plain = withoutStringsAndComments(sheet);
  const faults = depthOf(plain) > MOST_DEPTH ? [] : serviceFaults(sheet);
  const unknown = new Set(faults.map(({ start }) => start));
  const others = [...ignoredProperties(plain), ...external(sheet)];
  return [...faults, ...others.filter(({ start }) => !unknown.has(start))].sort(
    (a, b) => a.start - b.start,
  );
}

/** How deep brackets stand in each other; one that is never closed counts to the end. */
function depthOf(plain: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of plain.matchAll(/[()[\]{}]/gu)) {
    if ('([{'.includes(bracket)) deepest = Math.max(deepest, ++depth);
    else depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** What the service finds. */
function serviceFaults(sheet: string): readonly CssFault[] {
  const document = TextDocument.create('cue.css', 'css', 1, sheet);
  const found = service.doValidation(document, service.parseStylesheet(document), {
    validate: true,
    lint: { emptyRules: 'ignore' },
  });
  return found.map(({ code, message, range }): CssFault => {
    const start = document.offsetAt(range.start);
    return {
      code: code === 'unknownProperties' ? 'css-property-unknown' : 'css-syntax',
      start,
      end: Math.max(start, document.offsetAt(range.end)),
      message: String(message),
    };
  });
}

/** Declarations of properties that no player applies to a cue. */
function ignoredProperties(plain: string): readonly CssFault[] {
  const faults: CssFault[] = [];
  let from = 0;
  let selector = '';
  for (const piece of plain.split(/(?<=[{}])/u)) {
    const isBody = piece.endsWith('}') && /::cue(?![-\w])/u.test(selector);
    for (const declaration of isBody ? piece.matchAll(/(?:^|;)\s*(-?[\w-]+)\s*:/gu) : []) {
      const name = declaration[1]!;
      if (applying.test(name.toLowerCase())) continue;
      const start = from + declaration.index + declaration[0].indexOf(name);
      faults.push({ code: 'css-property-ignored', start, end: start + name.length, message: name });
    }
    selector = piece.endsWith('{') ? piece : '';
    from += piece.length;
  }
  return faults;
}

/** What a sheet would fetch: players fetch nothing but `data:` addresses. */
function external(sheet: string): readonly CssFault[] {
  const comments = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, (match) => ' '.repeat(match.length));
  return [
    ...comments.matchAll(/@import\b[^;{}]*|url\(\s*["']?(?!\s*["']?data:)[^)\s]*\s*\)?/giu),
  ].map((match) => ({
    code: 'css-external',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    message: match[0],
  }));
}
