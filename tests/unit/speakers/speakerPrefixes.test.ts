/** What stands in front of the words: who is taken for a speaker, and who is not. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentionsIn, speakersIn } from '../../../server/src/speakers';
import { transcriptOf, variants } from '../../support/check';
import { checkMarks, unmarked } from '../../support/marked';

/** A line of cue text in which every speaker’s name is marked, and the last one’s name where it is read otherwise. */
type Row = readonly [line: string, name?: string];

const time = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

function file(texts: readonly string[]): string {
  const cues = texts.map((text, i) => `${time(i * 3)} --> ${time(i * 3 + 3)}\n${text}\n`);
  return `WEBVTT\n\n${cues.join('\n')}`;
}

const plain = (count: number) =>
  Array.from({ length: count }, (_, i) => `We went on for ${i} days`);
const repeated = (count: number, texts: readonly string[]) =>
  Array.from({ length: count * texts.length }, (_, i) => texts[i % texts.length]!);

/** Checks that what is marked in the texts, and nothing else, is a speaker’s name. */
function check(texts: readonly string[], name?: string): void {
  for (const [variant, change] of Object.entries(variants)) {
    const { text, marks } = unmarked(change(file(texts)));
    const transcript = transcriptOf(text, 256);
    const speakers = speakersIn(transcript);
    const mentions = transcript.chunks.flatMap((chunk, index) =>
      mentionsIn(speakers, chunk).map((mention) => ({
        name: mention.name,
        start: transcript.offsetOf(index) + mention.start,
        end: transcript.offsetOf(index) + mention.end,
      })),
    );
    const found = mentions.map(({ start, end }) => ({ start, end }));
    checkMarks(text, found, marks, variant);
    if (name === undefined) continue;
    const names = mentions.map((mention) => mention.name);
    assert.ok(names.includes(name), `${variant}: ${names.join(', ')}`);
  }
}

const ann = '«Ann»: Yes, quite';
const bob = '«Bob»: No, never';

/** The line once, in a file where every cue says who speaks. */
const onceAmongLabels = (line: string) => [...repeated(6, [ann, bob]), line, ann, bob];
/** The line four times among many that name nobody, as two other names stand there as often. */
const recurring = (line: string) =>
  repeated(4, [...plain(5), bob, ...plain(4), line, '«Cid»: Well']);
/** The line once among lines that name nobody. */
const onceAlone = (line: string) => [...plain(7), line, ...plain(7)];
/** The line in three of four cues, and in the others nothing. */
const mostly = (line: string) => repeated(4, [line, line, line, 'We went on']);
/** The line once, where a voice tag names the speakers. */
const besideVoices = (line: string) => [
  ...repeated(6, ['<v «Ann»>Yes', '<v «Tom &amp; Sue»>No', '<v «Doe, John»>Hm']),
  line,
];

const tables: Readonly<
  Record<string, readonly [(line: string) => readonly string[], readonly Row[]]>
> = {
  'once, where every cue says who speaks': [
    onceAmongLabels,
    [
      ['«Justin Flowers (Besu)»: Hello'],
      ['«Iván | tools»: Hello'],
      ['«normad | two words»: Hello'],
      ['«parithosh»: Hello'],
      ['«m.kelly»: Hello'],
      ['«0xabc»: Hello'],
      ['«@wren»: Hello'],
      ['«wren_lake99»: Hello'],
      ['«Dr. Smith»: Hello'],
      ["«O'Brien»: Hello"],
      ['«Martin Luther King Jr.»: Hello'],
      ['«John F. Kennedy»: Hello'],
      ['«Jean-Luc de la Tour»: Hello'],
      ['«ANNOUNCER (V.O.)»: Hello'],
      ['«Speaker 12»: Hello'],
      ['«Ashlee Kay (SL)»: Hello'],
      ['«Ann [she/her]»: Hello'],
      ['«🦄 Wren»: Hello'],
      ['«Wren 🦄»: Hello'],
      ['«+1 (555) 010-4567»: Hello'],
      ["«Wren's iPhone»: Hello"],
      ['«Ahmad al-Hadi»: Hello'],
      ['«WOMAN #2»: Hello'],
      ['«Man in back»: Hello'],
      ['«wren.eth»: Hello'],
      ['«Ann - Acme»: Hello'],
      ['«Page»: Hello'],
      ['«علي»: مرحبا'],
      ['\u200F«דנה כהן»\u200F: שלום', 'דנה כהן'],
      ['«田中»：こんにちは'],
      ['«田中さん»: こんにちは'],
      ['«김민수»: 안녕하세요'],
      ['«Анна Каренина»: Привет'],
      ['«Tom &amp; Sue»: Hello', 'Tom & Sue'],
      ['«Ann   Lee» :  Hello', 'Ann Lee'],
      ['«Jürgen von der Mühle»: Hallo'],
      ['  «Cid»: Hello'],
      ['- «Cid»: Hello'],
      ['– «Cid»: Hello'],
      ['«Cid»: Note: this is why'],
      ['«Cid»: see https://example.org: it is all there'],
      ['«Cid»:'],
      ['«Cid»: Hello\n«Ann»: Hi'],
      ['- «Cid»: Hello\n- «Dee»: Hi'],
      ['Note: this is no person'],
      ['NOTE: nor is this'],
      ['Warning: it is hot'],
      ['Chapter 1: The kettle'],
      ['Chapter Two: The lamp'],
      ['Step 3: pour'],
      ['Part II: rain'],
      ['Question 4: why'],
      ['Day 2: more rain'],
      ['Nitpick: a comma'],
      ['Side note: it rained'],
      ['So here is the thing: it rained'],
      ['And then: nothing'],
      ['The thing is: it rained'],
      ['Web accessibility: a start'],
      ['What I mean is: go'],
      ['Listen: it rains'],
      ['One more thing: go'],
      ['at 10:30 we left'],
      ['At 10:30: we left'],
      ['10:30: we left'],
      ['https://example.org'],
      ['See https://example.org: all is there'],
      ['http: is a scheme'],
      ['He said. Then he went: away'],
      ['Why? Because: rain'],
      ['Bread, butter, tea: all gone'],
      ['So I said to all of them here now: no'],
      ['It says "stop": so stop'],
      ['<i>Ann: Hello</i>'],
      ['[music]: la'],
      ['(laughs) so: yes'],
      ['42: the answer'],
      ['3rd: the answer'],
      ['Reason 2: it rained'],
      ["Here's why: it rained"],
      ['Oh: it rained'],
      ['i.e.: it rained'],
      ['Ann... Bob: it rained'],
      ['std::map: it maps'],
      ['-: nothing'],
      ['注意：足元'],
      ['第3章：雨'],
      ['他们说这件事情的意思其实就是这样的对吧你们知道：好'],
      ['Hello\nProblem: it broke'],
    ],
  ],
  'recurring, where few cues do': [
    recurring,
    [
      ['«Ann»: Hello'],
      ['«Q»: Hello'],
      ['«Doe, John»: Hello'],
      ['«Doe, John (Acme)»: Hello'],
      ['«Interviewer»: Hello'],
      ['«The Narrator»: Hello'],
      ['«I»: Hello'],
      ['«Speaker A»: Hello'],
      ['«Caller from Ohio»: Hello'],
      ['«All»: Hello'],
      ['«ann lee»: Hello'],
      ['«田中»：こんにちは'],
      ['- «Ann»: Hello'],
      ['Hello\n«Ann»: Hi'],
      ['- Hello\n- «Ann»: Hi'],
      ['Note: this'],
      ['Warning: this'],
      ['Chapter 1: this'],
      ['For example: this'],
      ['the way I see it: this'],
      ['So: this'],
      ['so, Ann: this'],
      ['Yes, Ann: this'],
      ['Remember: this'],
      ['Hinweis: dies'],
      ['https: this'],
      ['At 10: this'],
      ['Key takeaways: this'],
      ['Music by: this'],
      ['He said: this'],
      ['[Music] this'],
      ['(laughs)\nthis'],
    ],
  ],
  'once, where no cue does': [
    onceAlone,
    [
      ['Ann: Hello'],
      ['Rocket: it flew'],
      ['Digo: eso'],
      ['Q: why'],
      ['Doe, John: Hello'],
      ['[Ann]: Hello'],
      ['[Ann] Hello'],
      ['(Ann)\nHello'],
      ['(ON CUE)\nHello'],
      ['>> «Ann»: Hello'],
      ['&gt;&gt; «Ann»: Hello'],
      ['&gt;&gt;«Ann Lee»: Hello'],
      ['>>«stephan»: Hello'],
      ['- >> «Ann»: Hello'],
      ['>>> «Ann»: Hello'],
      ['Hello\n>> «Ann»: Hi'],
      ['>> Hello'],
      ['>> Note: this'],
      ['>> So here is the thing: go'],
      ['> Ann: Hello'],
      ['&gt; Ann: Hello'],
      ['[«SPEAKER_00»]: Hello'],
      ['[«SPEAKER_00»] Hello'],
      ['[ «Speaker 1» ]: Hello', 'Speaker 1'],
      ['(«speaker 0») Hello'],
      ['(«speaker 0»)Hello'],
      ['(speaker ?) Hello'],
      ['[silence]'],
      ['«SPEAKER_01»: Hello'],
      ['<v «Ann»>Hello'],
      ['<V «Ann»>Hello'],
      ['<v.«Ann»>Hello'],
      ['<v «Ann»>Hello</v>\n<v «Bob»>Hi</v>'],
      ['<v.loud «Tom  &amp;&#32;Sue»>Hello', 'Tom & Sue'],
      ['<v «Ann»>Bob: Hello'],
    ],
  ],
  'in most cues': [
    mostly,
    [
      ['«Ann»: Hello'],
      ['[«Ann»]: Hello'],
      ['[«Ann»] Hello'],
      ['(«Ann»): Hello'],
      ['(«Ann Lee»)\nHello'],
      ['[«Ann Lee»]\nHello'],
      ['（«田中»）\nこんにちは'],
      ['(«Ann Lee»)\nHello\n-\n(«Bob»)\nHi'],
      ['(laughter)\nHello'],
      ['(Laughter)\nHello'],
      ['[Music] Hello'],
      ['(Ann Lee)'],
      ['(Ann Lee) Hello'],
      ['Note: this'],
    ],
  ],
  'once, where voice tags name the speakers': [
    besideVoices,
    [
      ['«Ann»: Hello'],
      ['[«Ann»] Hello'],
      ['(«Ann»)\nHello'],
      ['«Tom &amp; Sue»: Hello'],
      ['«Doe, John»: Hello'],
      ['Hello\n«Ann»: Hi'],
      ['Anna: Hello'],
      ['Note: Hello'],
    ],
  ],
};

for (const [where, [shape, rows]] of Object.entries(tables)) {
  describe(`prefixes ${where}`, () => {
    for (const [line, name] of rows) {
      it(JSON.stringify(line), () => check(shape(line), name));
    }
  });
}

it('takes questions and answers for speakers where they recur', () => {
  check(repeated(6, ['«Q»: Why', '«A»: Because', 'We went on']));
});

it('takes no title of a chapter for what somebody says', () => {
  const text = file(repeated(4, ['Ann: One', 'Bob: Two']));
  const chapters = transcriptOf(text.replace('WEBVTT', 'WEBVTT\n\nNOTE webvtt-kind chapters'));
  const speakers = speakersIn(chapters);
  assert.deepEqual(mentionsIn(speakers, chapters.chunks[0]!), []);
});
