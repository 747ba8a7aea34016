/**
 * Names that are all but the same. Two people with like names are worse to confuse than a slip is to
 * miss, so what may be a name of its own is left alone: `Speaker 1` and `Speaker 2`, Tim and Tom,
 * Daniel and Daniela.
 */

import { COMMA, isDigit } from '../syntax/characters';
import { rememberedByText } from '../syntax/textMemo';

/** A name, and the one, `meant`, that it seems to be a slip of; both as players read them. */
export interface Slip {
  readonly name: string;
  readonly meant: string;
}

/** Of two spellings that differ in a letter, the rarer has at most this share of the other’s places. */
const RARE = 0.2;
/** More names than these are not looked through for a letter: so many people speak in no file. */
export const MOST_NAMES = 1000;
/** Of the names that one letter away may meet, the most frequent ones are looked at. */
const MOST_RIVALS = 8;

/**
 * The slips among the names, which come with how often each stands; the most frequent spelling is no
 * slip. Among more than `MOST_NAMES` names only other forms of the same letters are told.
 */
export function slipsAmong(counts: ReadonlyMap<string, number>): readonly Slip[] {
  if (counts.size < 2) return [];
  const isMany = counts.size > MOST_NAMES;
  const names = (isMany ? namesAlike([...counts.keys()]) : [...counts.keys()]).sort(
    (a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1),
  );
  const same = new Map<string, Shape[]>();
  const oneOff = new Map<string, Shape[]>();
  const slips: Slip[] = [];
  for (const name of names) {
    const shape = shapeOf(name);
    if (shape.key === '') continue;
    const count = counts.get(name)!;
    const isRare = (other: Shape) =>
      count <= Math.max(1, RARE * counts.get(other.name)!) && count < counts.get(other.name)!;
    const variants = isMany ? [] : variantsOf(shape);
    const meant =
      same.get(shape.key)?.find((other) => isSameButForm(other, shape)) ??
      rivals(oneOff, variants).find((other) => isRare(other) && isOneOff(other, shape));
    if (meant) slips.push({ name, meant: meant.name });
    else {
      keep(same, shape.key, shape);
      for (const variant of variants) keep(oneOff, variant, shape);
    }
  }
  return slips;
}

/** The names of which another may have the key, told by numbers made of the keys: few of many. */
function namesAlike(names: readonly string[]): string[] {
  const numbers = new Int32Array(names.length);
  for (let i = 0; i < names.length; i++) numbers[i] = keyNumber(names[i]!);
  const sorted = numbers.toSorted();
  const shared = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) shared.add(sorted[i]!);
  return shared.size === 0 ? [] : names.filter((_, i) => shared.has(numbers[i]!));
}

/** A number made of the name’s key: names of one key have the same. */
function keyNumber(name: string): number {
  let number = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || code === COMMA) return numberOf(shapeOf(name).key);
    const letter = code | 0x20;
    if (isDigit(code) || (letter >= 0x61 && letter <= 0x7a)) number = mixed(number, letter);
  }
  return number;
}

function numberOf(key: string): number {
  let number = 0;
  for (let i = 0; i < key.length; i++) number = mixed(number, key.charCodeAt(i) | 0x20);
  return number;
}

/** One step of the hash FNV-1. */
function mixed(number: number, code: number): number {
  return Math.imul(number, 0x01000193) ^ code;
}

function keep(shapes: Map<string, Shape[]>, key: string, shape: Shape): void {
  const known = shapes.get(key);
  if (!known) shapes.set(key, [shape]);
  else if (known.length < MOST_RIVALS) known.push(shape);
}

function rivals(shapes: ReadonlyMap<string, readonly Shape[]>, keys: readonly string[]): Shape[] {
  return keys.flatMap((key) => shapes.get(key) ?? []);
}

/** A name as it is compared. */
interface Shape {
  readonly name: string;
  /** Its letters and digits, in lower case and without accents. */
  readonly key: string;
  readonly words: readonly string[];
  /** The key with its accents. */
  readonly accented: string;
  /** Its numbers, which tell speakers apart. */
  readonly numbers: string;
}

const MOST_REMEMBERED = 10_000;

const shapeOf = rememberedByText(madeShape, MOST_REMEMBERED);

const ASCII = /^[ -~]*$/;

/** The shape of a name without accents: the same, but nothing of Unicode must be got ready for it. */
function asciiShape(name: string): Shape {
  const words = name.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const key = words.join('');
  return { name, key, words, accented: key, numbers: (name.match(/\d+/g) ?? []).join(' ') };
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** `Last, First` is compared as `First Last`. Marks are accents in Latin, Greek and Cyrillic only. */
function madeShape(name: string): Shape {
  if (ASCII.test(name) && !name.includes(',')) return asciiShape(name);
  const [, last, first] = /^([^,]+),([^,]+)$/u.exec(name) ?? [];
  const spoken = last === undefined || first === undefined ? name : `${first} ${last}`;
  const folded = spoken.normalize('NFKC').toLowerCase();
  const plain = folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
  const words = plain.match(WORDS) ?? [];
  return {
    name,
    key: words.join(''),
    words,
    accented: (folded.match(WORDS) ?? []).join(''),
    numbers: (plain.match(/\p{N}+/gu) ?? []).join(' '),
  };
}

/** Whether names of one key differ in case, spacing, punctuation, or in accents that one of them leaves out. */
function isSameButForm(a: Shape, b: Shape): boolean {
  if (a.numbers !== b.numbers) return false;
  if (a.accented === b.accented || a.accented === a.key || b.accented === b.key) return true;
  const [letters, others, plain] = [[...a.accented], [...b.accented], [...a.key]];
  if (letters.length !== plain.length || others.length !== plain.length) return false;
  return letters.every(
    (letter, i) => letter === others[i] || letter === plain[i] || others[i] === plain[i],
  );
}

/** One letter is looked at in names of at most so many words, each of at most so many letters. */
const MOST_WORDS = 6;
const LONGEST_WORD = 30;
/** Only where letters have a case does one of them less leave the same name. */
const CASED = /^(?:\p{Ll}|ß)+$/u;

/**
 * The name with one letter left out, in every way: names one letter apart have one of these in
 * common. Nothing where a letter is no slip.
 */
function variantsOf({ words, key, numbers }: Shape): readonly string[] {
  if (numbers !== '' || key.length < 6 || words.length > MOST_WORDS) return [];
  if (!words.every((word) => word.length <= LONGEST_WORD && CASED.test(word))) return [];
  const variants = new Set<string>();
  for (const [index, word] of words.entries()) {
    for (let i = -1; i < word.length; i++) {
      const shorter = i < 0 ? word : word.slice(0, i) + word.slice(i + 1);
      variants.add(words.with(index, shorter).join(' '));
    }
  }
  return [...variants];
}

/** Words in front of a name that are no part of it. */
const TITLES =
  /^(?:mrs|miss|prof|professor|doctor|sir|lady|lord|the|rev|gov|gen|sen|rep|capt|agent|judge|mayor|coach|aunt|uncle|sister|brother|frau|herr|señora?|madame|monsieur|speaker|guest)$/u;

/** Whether one word differs, by what fingers and ears get wrong. */
function isOneOff(a: Shape, b: Shape): boolean {
  if (a.words.length !== b.words.length) return false;
  const at = a.words.findIndex((word, index) => word !== b.words[index]);
  if (at < 0 || a.words.some((word, index) => index > at && word !== b.words[index])) return false;
  const hasName = a.words.some((word, i) => i !== at && word.length >= 3 && !TITLES.test(word));
  return isSlip(a.words[at]!, b.words[at]!, hasName);
}

const VOWEL = /^[aeiouyаеиоуыэюя]$/u;

/** Whether the words are one letter apart, or two letters are swapped, and hardly two names for it. */
function isSlip(a: string, b: string, hasName: boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return isAdded(short, long, at, hasName);
  if (at === 0) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) {
    const isEnding = at === short.length - 1 && VOWEL.test(short[at]!) && VOWEL.test(long[at]!);
    return !isEnding && short.length >= (hasName ? 5 : 7);
  }
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * Whether a letter more may be the same name. In short words only one that is not heard may be;
 * at the end a vowel makes another person of Daniel, and an `s` two of a speaker.
 */
function isAdded(short: string, long: string, at: number, hasName: boolean): boolean {
  if (at === 0 || short.slice(at) !== long.slice(at + 1)) return false;
  const letter = long[at]!;
  if (short.length < 3 || (!hasName && short.length < 5)) return false;
  const isSilent = letter === 'h' || letter === long[at - 1];
  if (at === short.length && (VOWEL.test(letter) || letter === 's')) return false;
  return isSilent || short.length >= 5;
}
