/**
 * What may be a name. People are called anything, so nothing here says that a text is a name: it
 * says what cannot be one, what is hardly one, and what looks like one at first sight.
 */

import { isDigit, SPACE } from '../syntax/characters';
import { voiceName } from '../syntax/text/voiceName';

/** A name has at most so many words; what stands in brackets behind it, as pronouns do, is not counted. */
const MOST_WORDS = 6;
/** A name in a script without spaces has at most so many code units. */
const LONGEST_UNSPACED = 20;

/** The marks that say in which direction text runs, and a BOM: nobody sees them, and no name has them around it. */
const MARKS = '\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const AROUND = new RegExp(`^[\\s${MARKS}]+|[\\s${MARKS}]+$`, 'gu');

/** Whether the code unit is white space inside a line, or a mark that nobody sees; NaN is neither. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || code === 0x09 || code === 0x0c;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x061c ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * The name that is written in cue text: references decoded, white space made single spaces, and marks
 * that nobody sees left out around it.
 */
export function nameIn(written: string): string {
  const name = voiceName(written);
  const isBare = isPlain(name.charCodeAt(0)) && isPlain(name.charCodeAt(name.length - 1));
  return isBare ? name : name.replace(AROUND, '');
}

/** Whether the code unit is an ASCII letter or digit. */
function isPlain(code: number): boolean {
  const letter = code | 0x20;
  return isDigit(code) || (letter >= 0x61 && letter <= 0x7a);
}

/** A letter or a picture, and before the first letter at most a digit or what handles start with. */
const START = /^(?:[\p{L}\p{N}@_#~]|\p{Extended_Pictographic})/u;
const HAS_NAME = /[\p{L}\p{Extended_Pictographic}]/u;
/** What sentences have, or tags, addresses and times. */
const NEVER = /[<>{}"“”„«»?!;:：？！；。]|\.\.|…|\/\/|[,.،、]{2}|,$|\s-\s.*\s-\s/u;
/** Words that end with a full stop inside a name. */
const ABBREVIATION =
  /^(?:\p{L}|\d+|dr|mr|mrs|ms|prof|st|sgt|capt|gen|sen|rep|gov|rev|lt|col|hon|jr|sr|mme|mlle|sra?|dra?|ing|mag|dipl|univ|asst|assoc|pres|maj|cpl|pvt|msgr|ph|vs|ltd|inc|no|nr)$/iu;
const IN_BRACKETS = /\s*[([（][^)\]）]*[)\]）]/gu;
/** What people in a meeting write behind their names: `Iván | tools`. */
const AFFILIATION = /\s*[|/].*$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the text, as `nameIn` reads it, may be a name at all. */
export function isName(name: string): boolean {
  const plain = plainWords(name);
  if (plain > 0) return plain <= MOST_WORDS;
  if (isTelephone(name)) return true;
  if (name === '' || !START.test(name) || NEVER.test(name) || !HAS_NAME.test(name)) return false;
  const bare = name.replace(IN_BRACKETS, '');
  if (/[()[\]（）]/u.test(bare)) return false;
  const words = wordsOf(bare);
  if (words.length > MOST_WORDS) return false;
  if (UNSPACED.test(bare) && bare.length > LONGEST_UNSPACED) return false;
  if (words.slice(0, -1).some(endsSentence)) return false;
  return !bare.includes(',') || isLastFirst(bare);
}

/** How many words the name has, if it is of ASCII letters, digits and spaces; 0 if not, or without a letter. */
function plainWords(name: string): number {
  let words = 0;
  let hasLetter = false;
  let isInWord = false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isSpace = code === SPACE;
    if (isSpace ? i === 0 : !isPlain(code)) return 0;
    if (!isSpace && !isInWord) words++;
    isInWord = !isSpace;
    hasLetter ||= code >= 0x41;
  }
  return hasLetter ? words : 0;
}

function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/u).filter((word) => word !== '');
}

function endsSentence(word: string): boolean {
  return word.endsWith('.') && !/\..*\.$/u.test(word) && !ABBREVIATION.test(word.slice(0, -1));
}

/** `Last, First` and `Ann Lee, PhD`: on both sides of the comma words that names are made of. */
function isLastFirst(name: string): boolean {
  return name
    .split(',')
    .every((part) => part.trim() !== '' && wordsOf(part.trim()).every(isCapital));
}

const PARTICLES =
  /^(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|und|y|e|al|el|bin|ibn|ben|bint|of|and|zu|af|av|ter|ten|the|d|t|'t|&|\+|\||\/|-|–|·)$/u;

/** Whether the word has a capital, as in `iPhone` and `al-Hadi`, or no letter that could be one. */
function isCapital(word: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}\p{Lm}]/u.test(word) || !/\p{L}/u.test(word) || PARTICLES.test(word);
}

/** Words that start sentences and no names. */
const OPENERS = new Set(
  `the a an and so but or if now then this that these those it it's i'm i we you he she they my our your his her their
  what why how when where who which whose is are was were do does did can could would should here here's there there's
  because as at in on by for to from with without like well ok okay yes yeah no nope also first second third secondly
  finally lastly next let's just not one two three again still maybe perhaps plus see look listen remember imagine
  think consider meanwhile otherwise however therefore thus hence basically actually anyway right sure again today
  tomorrow yesterday me us them some any every each only even more most once until while after before
  wow oh ah hey hi hello dear hmm wait thanks thank sorry please namely re guess call read follow visit
  y pero entonces digo bueno o si que el los las un una et mais donc alors ou je tu il nous vous ils
  und aber also oder ich du wir ihr wenn dass das die ein eine`.split(/\s+/u),
);

/** Who speaks where a name is not known: `Man in back`, `Zoom user`. */
const ROLE =
  /(?:^|\s)(?:man|woman|men|women|boy|girl|person|people|guest|host|caller|speaker|audience|voice|child|kid|lady|guy|interviewer|interviewee|moderator|narrator|announcer|reporter|officer|student|teacher|user|participant|member|crowd|judge|nurse|doctor|driver|operator|translator|interpreter)(?:\s|$)/iu;

/** Whether it reads like the start of a sentence: `So here is the thing`, `Web accessibility`. */
export function isPhrase(name: string): boolean {
  if (!name.includes(' ')) return name.length > 1 && isOpener(name);
  const words = wordsOf(name.replace(IN_BRACKETS, ''));
  const [first = '', ...rest] = words;
  if (rest.length === 0) return first.length > 1 && isOpener(first);
  if (isOpener(first))
    return first.endsWith(',') || !rest.every((word) => isCapital(word) && HAS_NAME.test(word));
  if (ROLE.test(name)) return false;
  return isCapital(first) && rest.every((word) => !isCapital(word)) && !/[|/@_]/u.test(name);
}

/** Also a number with a unit or an ending: `3rd`, `10am`. */
function isOpener(word: string): boolean {
  if (/^\d+(?:st|nd|rd|th|s|x|am|pm|k|m|km|kg)$/iu.test(word)) return true;
  return OPENERS.has(word.replaceAll('’', "'").replace(/,$/u, '').toLowerCase());
}

/** One word with a sign that no word of a sentence has: `wren_lake`, `lake.eth`, `4wren`. */
const HANDLE = /^(?=\S*[\d_@~.])\S*\p{L}\S*[^\s.]$/u;

/** A telephone number, which meetings give for a name to who calls in; digits may be starred out. */
function isTelephone(name: string): boolean {
  return /^\+?[\d*][\d\s()*.-]+$/u.test(name) && name.replace(/[^\d*]/gu, '').length >= 7;
}

/** Whether one look is enough to take it for a name, in a file where names stand in such places. */
export function isNameAtSight(name: string): boolean {
  const words = wordsOf(name.replace(IN_BRACKETS, '').replace(AFFILIATION, ''));
  if (isPhrase(name) || name.includes(',')) return false;
  return (words.length <= 4 && words.every(isCapital)) || HANDLE.test(name) || isTelephone(name);
}

/** What is said in front of a colon and is nobody, with a number or without. */
const HEADINGS = new Set(
  `note nb notes warning caution danger attention important nitpick tip tips hint hints
  example examples exercise update updates edit reminder disclaimer spoiler summary conclusion introduction intro outro
  overview agenda contents topic title subtitle subject chapter part step section lesson unit module episode scene
  figure table slide task problem solution phase stage appendix goal result results source sources credits links
  website web url http https www ftp mailto email e-mail telephone fax location total todo fixme faq ps p.s btw fyi tldr
  eta bonus pro con pros cons keyword keywords fact translation transcript caption captions subtitles music sound sfx
  ingredients directions instructions method requirements prerequisites reference references cf e.g i.e n.b eg ie
  error info debug status breaking alert photo photos picture time date score takeaway takeaways topics theorem lemma proof definition corollary
  nota aviso atención atencion advertencia importante capítulo capitulo ejemplo ejemplos resumen tema
  remarque avertissement chapitre partie étape etape exemple exemples résumé
  hinweis achtung warnung wichtig kapitel schritt beispiel beispiele zusammenfassung anmerkung
  avviso attenzione capitolo esempio примечание внимание важно пример глава часть
  注 注意 備考 备注 注释 例 例如 警告 提示 总结 まとめ 주의 참고 예 ملاحظة تنبيه הערה`.split(
    /\s+/u,
  ),
);
/** What is nobody only with a number behind it: people are called Page and Day. */
const NUMBERED = new Set(
  `question answer number no exhibit clause article q a reason ratio page day rule case act item point
  option level round verse version week month year season volume vol track line teil parte paso passo`.split(
    /\s+/u,
  ),
);
const NUMBER =
  /[ #.-]*(?:\d+(?:\.\d+)*|[ #-](?:[ivx]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten))$/u;
/** Words that make a heading more of one, and headings that only they make. */
const QUALIFIED =
  /^(?:side|quick|fun|pro|final|last|first|key|important|big|hot|small|one|another|user|editor'?s?|author'?s?|translator'?s?|for)[ -](.*)$/u;
const QUALIFIED_ONLY = new Set(['take', 'thought', 'question', 'thing']);
const CHAPTER = /^第\s*[\d一二三四五六七八九十百]+\s*[章回話话集部節节]$/u;

/** Whether it names a thing and no person: `Note`, `Chapter 1`. */
export function isHeading(name: string): boolean {
  const words = name.toLowerCase();
  const bare = words.endsWith('.') ? words.slice(0, -1) : words;
  if (HEADINGS.has(bare)) return true;
  const unnumbered = bare.replace(NUMBER, '');
  if (HEADINGS.has(unnumbered) || (unnumbered !== bare && NUMBERED.has(unnumbered))) return true;
  const qualified = QUALIFIED.exec(bare)?.[1];
  if (qualified !== undefined) return HEADINGS.has(qualified) || QUALIFIED_ONLY.has(qualified);
  return CHAPTER.test(bare);
}

/** Sounds and manners of speaking, which stand in brackets as names do. */
const SOUND =
  /^(?:.*\s)?(?:laugh(?:s|ter|ing)?|chuckl(?:e|es|ing)|applause|applauds?|music(?:al)?|cheer(?:s|ing)?|sigh(?:s|ing)?|silence|silent|inaudible|unintelligible|indistinct|crosstalk|cross-talk|cough(?:s|ing)?|cry(?:ing)?|sob(?:s|bing)?|sing(?:s|ing)|whisper(?:s|ing)?|shout(?:s|ing)?|scream(?:s|ing)?|gasp(?:s|ing)?|groan(?:s|ing)?|pause|pauses|noise|static|beep(?:s|ing)?|ring(?:s|ing)|bell|door|thunder|wind|rain|footsteps|bark(?:s|ing)?|clap(?:s|ping)?|click(?:s|ing)?|knock(?:s|ing)?|gunshots?|explosion|phone|chatter|murmur(?:s|ing)?|hum(?:s|ming)?|foreign|language|speaking|speaks|on|off|off-?screen|blank_?audio|音楽|拍手|笑い?声?|笑|음악|박수|risas|aplausos|música|musique|rires|applaudissements|musik|gelächter|applaus|lachen)(?:\s.*)?$/iu;

/** Whether what stands in brackets may be who speaks, and is no sound. */
export function isEnclosedName(name: string): boolean {
  return isName(name) && !SOUND.test(name) && !isHeading(name);
}

const MACHINE = /^(?:speaker|spk)[ _-]?\d+$/iu;

/** Whether a machine that tells voices apart gave the name: `SPEAKER_00`, `speaker 1`. */
export function isMachineName(name: string): boolean {
  return MACHINE.test(name);
}
