/** Writes the skeleton of a rule: a literal in the file of its chapter, and a test. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const END = '] as const satisfies readonly ';

/** The chapters that the rules in this tree have, by the start of their files’ names. */
export function chaptersIn(root) {
  return [...chapterFiles(root).keys()];
}

function chapterFiles(root) {
  const folder = path.join(root, 'server/src/rules');
  const files = readdirSync(folder, { recursive: true }).sort();
  const chapters = new Map();
  for (const file of files) {
    const [, name] = /(\w+)Rules\.ts$/u.exec(file) ?? [];
    const inRoot = path.posix.join('server/src/rules', file.split(path.sep).join('/'));
    if (name && textIn(root, inRoot).includes(`\n${END}`)) chapters.set(name, inRoot);
  }
  return chapters;
}

/**
 * Writes the rule and its test; their files, from the root. Throws with words for who asked where the
 * code is none or is taken, or the chapter is not known.
 */
export function newRule(root, code, chapter) {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/u.test(code)) {
    throw new Error(
      `“${code}” is no code: small letters, and words joined by hyphens, such as voice-shouted.`,
    );
  }
  const chapters = chapterFiles(root);
  for (const file of chapters.values()) {
    if (codesIn(textIn(root, file)).includes(code)) throw new Error(`${file} has a rule ${code}.`);
  }
  const file = chapters.get(chapter ?? chapterOf(root, chapters, code));
  if (file === undefined) throw new Error(`There is no chapter ${chapter}.`);
  const test = `tests/unit/rules/${camelCase(code)}.test.ts`;
  if (existsSync(path.join(root, test))) throw new Error(`There is a ${test}.`);
  writeFileSync(path.join(root, file), withRule(textIn(root, file), code));
  writeFileSync(path.join(root, test), made('ruleTest.txt', code));
  return [file, test];
}

/** The one chapter in which most codes start with the same word. */
function chapterOf(root, chapters, code) {
  const [word] = code.split('-');
  let [best, most] = [undefined, 0];
  for (const [chapter, file] of chapters) {
    const alike = codesIn(textIn(root, file)).filter((other) => other.split('-')[0] === word);
    if (alike.length > most) [best, most] = [chapter, alike.length];
  }
  if (best) return best;
  throw new Error(`No code starts with “${word}”, so say the chapter.`);
}

function withRule(text, code) {
  const at = text.indexOf(`\n${END}`) + 1;
  const before = text.slice(0, at);
  const [, spec] = [...before.matchAll(/ spec: '([^']+)'/gu)].at(-1) ?? [];
  const rule = made('ruleLiteral.txt', code, spec ?? 'webvtt-cue-text');
  const whole = `${before}${rule}${text.slice(at)}\n${made('ruleFinder.txt', code)}`;
  return withImports(whole, {
    '../rule': ['type BlockPlace', 'cueFile', 'quoted', 'replacement'],
    '../inCues': ['inCues', 'type PlaceInCue'],
    '../../syntax/text/textOutsideTags': ['textOutsideTags'],
  });
}

/** A template of this folder, for this code. The words that it looks for stand until it looks for others. */
function made(template, code, spec = '') {
  const text = readFileSync(new URL(template, import.meta.url), 'utf8');
  const values = {
    CODE: code,
    NAME: camelCase(code),
    WORDS: code.replaceAll('-', ' '),
    SPEC: spec,
  };
  return text.replace(/\$([A-Z]+)\$/gu, (_, name) => values[name]);
}

/** The text with what it imports, each name once. */
function withImports(text, wanted) {
  let whole = text;
  for (const [from, names] of Object.entries(wanted)) {
    const source = from.replaceAll('.', '\\.');
    const statement = new RegExp(`import (type )?\\{([^}]*)\\} from '${source}';\\n`, 'u');
    const [old, onlyTypes = '', list = ''] = statement.exec(whole) ?? [];
    const had = list.split(',').flatMap((name) => (name.trim() ? [onlyTypes + name.trim()] : []));
    const all = [...new Set([...had, ...names])];
    const made = `import { ${all.join(', ')} } from '${from}';\n`;
    whole = old
      ? whole.replace(old, () => made)
      : whole.replace(/^import /mu, () => `${made}import `);
  }
  return whole;
}

function codesIn(text) {
  return [...text.matchAll(/^ +code: '([\w-]+)'/gmu)].map(([, code]) => code);
}

function camelCase(code) {
  return code.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());
}

function textIn(root, file) {
  return readFileSync(path.join(root, file), 'utf8');
}
