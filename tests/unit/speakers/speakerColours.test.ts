/** Which colour each speaker has, and whether the colours can be read. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { colourCount as clientColours, colourId } from '../../../client/src/speakers/palette';
import { previewParts } from '../../../server/src/features/views/preview';
import { colourCount, coloursIn } from '../../../server/src/speakers/colours';
import { Transcript } from '../../../server/src/transcript/transcript';
import { mentionsColoured, speakersViewed, transcriptOf } from '../../support/check';
import { inRoot } from '../../support/paths';
import { pick, randomFrom, randomText } from '../../support/random';

const cues = (...names: readonly string[]) =>
  `WEBVTT\n\n${names.map((name) => `00:01.000 --> 00:02.000\n<v ${name}>Hello\n\n`).join('')}`;

const coloursOf = (transcript: Transcript) => Object.fromEntries(coloursIn(transcript));

/** The transcript with the first `from` written as `to`. */
function typed(transcript: Transcript, from: string, to: string): Transcript {
  const at = transcript.getText().indexOf(from);
  const range = transcript.rangeAt(at, at + from.length);
  return Transcript.update(transcript, [{ range, text: to }], transcript.version + 1);
}

describe('colours of speakers', () => {
  it('go by the order in which speakers appear, and begin again after the last', () => {
    const names = Array.from({ length: colourCount + 2 }, (_, i) => `Speaker ${i + 1}`);
    const colours = names.map((name, i) => [name, i % colourCount]);
    const transcript = transcriptOf(cues(...names, ...names.toReversed()), 60);
    assert.deepEqual([...coloursIn(transcript)], colours);
  });

  it('stay while others come, go and are typed', () => {
    let transcript = transcriptOf(cues('Ada', 'B', 'Cleo'), 40);
    assert.deepEqual(coloursOf(transcript), { Ada: 0, B: 1, Cleo: 2 });
    transcript = typed(transcript, '<v B>', '<v Be>');
    assert.deepEqual(coloursOf(transcript), { Ada: 0, Be: 1, Cleo: 2 });
    transcript = typed(transcript, '<v Be>', '<v Ben>');
    assert.deepEqual(coloursOf(transcript), { Ada: 0, Ben: 1, Cleo: 2 });
    transcript = typed(transcript, 'WEBVTT\n\n', cues('Dan'));
    assert.deepEqual(coloursOf(transcript), { Ada: 0, Ben: 1, Cleo: 2, Dan: 3 });
    transcript = typed(transcript, '<v Ada>', '');
    assert.deepEqual(coloursOf(transcript), { Ben: 1, Cleo: 2, Dan: 3 });
    transcript = typed(transcript, '<v Cleo>', '<v Eve>');
    assert.deepEqual(coloursOf(transcript), { Ben: 1, Dan: 3, Eve: 0 });
  });

  it('are the same in the view, in the editor and in the preview, also after random edits', () => {
    const random = randomFrom(31);
    let transcript = transcriptOf(cues('Ann', 'Bob'), 64);
    let most = 0;
    for (let version = 2; version < 3000; version++) {
      const start = Math.floor(random() * (transcript.length + 1));
      const reach = transcript.length > 1200 ? transcript.length : 12 * random();
      const range = transcript.rangeAt(start, start + Math.floor(random() * reach));
      transcript = Transcript.update(transcript, [{ range, text: randomText(random, 4) }], version);
      const inheritance = pick(random, ['auto', 'previous'] as const);
      const colours = coloursIn(transcript, inheritance);
      const viewed = speakersViewed(transcript, inheritance)!.speakers;
      assert.deepEqual(
        new Map(viewed.map(({ name, colour }) => [name, colour])),
        new Map(viewed.map(({ name }) => [name, colours.get(name)])),
      );
      assert.equal(viewed.length, colours.size);
      for (const { speakers, colour } of previewParts(transcript, inheritance).flatMap(
        (part) => part.cues,
      )) {
        assert.equal(colour, colours.get(speakers[0] ?? ''));
      }
      const used = new Set(mentionsColoured(transcript, inheritance).map(({ colour }) => colour));
      assert.deepEqual(used, new Set(colours.values()));
      most = Math.max(most, colours.size);
    }
    assert.ok(most > 2, `${most} speakers at most`);
  });
});

interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

const manifest = inRoot('package.json');
const { colors } = JSON.parse(readFileSync(manifest, 'utf8')).contributes as {
  readonly colors: readonly Colour[];
};
const speakerColours = colors.filter(({ id }) => id.startsWith('webvtt.speaker'));

/** The grounds of editors, side bars and previews in the themes that VS Code comes with. */
const grounds: Readonly<
  Record<string, { readonly backs: readonly string[]; readonly ratio: number }>
> = {
  light: { backs: ['#ffffff', '#f8f8f8', '#f3f3f3'], ratio: 4.5 },
  dark: { backs: ['#1f1f1f', '#1e1e1e', '#181818', '#252526'], ratio: 4.5 },
  highContrast: { backs: ['#000000'], ratio: 7 },
  highContrastLight: { backs: ['#ffffff'], ratio: 7 },
};

describe('the colours that the manifest declares', () => {
  it('are as many as the server and the client count, in order', () => {
    const ids = Array.from({ length: colourCount }, (_, i) => colourId(i));
    assert.deepEqual(
      speakerColours.map(({ id }) => id),
      ids,
    );
    assert.equal(clientColours, colourCount);
  });

  for (const [theme, { backs, ratio }] of Object.entries(grounds)) {
    it(`can be read in ${theme} themes, and no two are the same`, () => {
      const used = speakerColours.map(({ defaults }) => defaults[theme]!);
      assert.equal(new Set(used).size, colourCount);
      const faint = used.flatMap((colour) =>
        backs
          .filter((back) => contrast(colour, back) < ratio)
          .map((back) => `${colour} on ${back}`),
      );
      assert.deepEqual(faint, []);
    });
  }
});

/** The contrast of two colours as WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  assert.match(colour, /^#[0-9a-f]{6}$/);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
