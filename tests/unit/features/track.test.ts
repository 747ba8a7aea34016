/** The part of a file that a player needs to draw the cues of some time. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trackOf } from '../../../server/src/features/views/track';
import { Transcript } from '../../../server/src/transcript/transcript';
import { checkText } from '../../support/marked';

const style = 'STYLE\n::cue(.loud) {\n  color: red;\n}';
const region = 'REGION\nid:top\nlines:2';
const first = 'one\n00:00:01.000 --> 00:00:02.000 region:top\n<v Ada>Hello.';
const second =
  '00:00:03.000 --> 00:00:04.000 position:10%,line-left vertical:rl\n<ruby>蜂<rt>はち</ruby>';
const file = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
const trackIn = (text: string, from: number, to: number, chunkSize?: number) =>
  trackOf(Transcript.create('file:///talk.vtt', 'webvtt', 0, text, chunkSize), from, to).text;

describe('the track of some time', () => {
  it('is the file where it has all of that time, without its notes', () => {
    const text = file('WEBVTT A talk', style, 'NOTE media: talk.webm', region, first, second);
    checkText(trackIn(text, 0, 10_000), file('WEBVTT A talk', style, region, first, second));
  });

  it('has the cues that run then, whichever chunk they are in', () => {
    const cues = Array.from(
      { length: 1000 },
      (_, index) =>
        `00:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000 --> 00:59:59.000\nCue ${index}`,
    ).map((cue, index) => (index === 0 ? cue : cue.replace('00:59:59.000', endOf(index))));
    const text = file('WEBVTT', style, ...cues);
    for (const size of [500, 100_000]) {
      checkText(
        trackIn(text, 600_000, 601_000, size),
        file('WEBVTT', style, cues[0]!, cues[600]!, cues[601]!),
      );
    }
  });

  it('has no cue that ended or that no player shows', () => {
    const dropped = '00:00:01.000 -> 00:00:09.000\nBroken.';
    const text = file('WEBVTT', first, dropped, second);
    checkText(trackIn(text, 2000, 2999), file('WEBVTT'));
    checkText(trackIn(text, 1999, 3000), file('WEBVTT', first, second));
  });

  it('leaves out styles and regions below the first cue, as players do', () => {
    const text = file('WEBVTT', first, style, region, second);
    checkText(trackIn(text, 0, 10_000), file('WEBVTT', first, second));
  });

  it('keeps a byte order mark, lines that end in CR LF, and a signature that players reject', () => {
    const text = file('\uFEFFWEBVTT', style, first).replaceAll('\n', '\r\n');
    const track = trackIn(text, 0, 10_000);
    checkText(track.replaceAll('\r\n', '\n'), file('\uFEFFWEBVTT', style, first));
    checkText(trackIn(file('webvtt', first), 0, 10_000), file('webvtt', first));
    checkText(trackIn('', 0, 10_000), '\n');
  });

  it('has no more cues, and no longer ones, than a browser should draw', () => {
    const cue = '00:00:01.000 --> 00:00:02.000\nAll at once.';
    const many = trackIn(file('WEBVTT', ...Array<string>(2000).fill(cue)), 0, 10_000);
    assert.equal(many.split('-->').length - 1, 500);
    const long = `${cue}${' and on'.repeat(20_000)}`;
    checkText(trackIn(file('WEBVTT', long, long), 0, 10_000), file('WEBVTT', long));
  });
});

/** A second after the start of the cue with this index. */
function endOf(index: number): string {
  const second = index + 1;
  return `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`;
}
