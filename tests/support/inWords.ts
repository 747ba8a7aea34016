/** Numbers as the documentation writes them. */

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** The number as a word; it throws for one that is none of the first ten, nor a hundred. */
export function inWords(count: number): string {
  const word = count === 100 ? 'a hundred' : words[count];
  if (word === undefined) throw new Error(`There is no word for ${count}.`);
  return word;
}

/** A part of a whole, such as “a fifth”; it throws for one that has no such word. */
export function partInWords(part: number): string {
  const word = { 2: 'a half', 3: 'a third', 4: 'a quarter', 5: 'a fifth', 10: 'a tenth' }[1 / part];
  if (word === undefined) throw new Error(`There is no word for ${part}.`);
  return word;
}

/** With commas between thousands: `20,000`. */
export function inDigits(count: number): string {
  return count.toLocaleString('en');
}
