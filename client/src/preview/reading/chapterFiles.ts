/**
 * The names that a file of chapters for this transcript may have, the likeliest first: the
 * transcript's own name, with and without its language, or that of a folder with one recording.
 * None where the name is that of chapters already.
 */
export function chapterNames(name: string): readonly string[] {
  const base = name.replace(/\.(?:web)?vtt$/iu, '');
  if (/(?:^|\.)chapters(?:\.[\w-]+)?$/iu.test(base)) return [];
  const withoutLanguage = base.replace(/\.[a-z]{2,3}(?:-\w+)*$/iu, '');
  const bases = new Set([base, withoutLanguage]);
  return [...[...bases].map((each) => `${each}.chapters.vtt`), 'chapters.vtt'];
}
