/** What a page of the documentation says, taken apart. */

/** The cells of each row of the first table under the heading; none where there is no such table. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(new RegExp(`^#+ ${heading}$`, 'mu'));
  const table = /(?:^\|.*\n?)+/mu.exec(section.split(/^#/mu)[0]!)?.[0] ?? '';
  const rows = table.trimEnd().split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The pieces in backticks, in the order of the text. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code!);
}

/** What a list lacks, what it should not have, and what it has twice, in words. */
export function differences(told: readonly string[], isSo: readonly string[]): readonly string[] {
  return [
    ...isSo.filter((each) => !told.includes(each)).map((each) => `${each} is missing`),
    ...told.filter((each) => !isSo.includes(each)).map((each) => `${each} should not be there`),
    ...told.filter((each, at) => told.indexOf(each) < at).map((each) => `${each} is there twice`),
  ];
}
