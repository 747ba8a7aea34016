/** Files in the shapes in which tools write WebVTT, with words of our own. */

import { timestampText } from '../../server/src/syntax/timing/timestamp';

const words =
  'the kettle was on before anyone had said a word and so the lamp by the door stayed dark until the rain came over the hill and we all went in to look for bread and a dry chair'.split(
    ' ',
  );

/** A sentence of so many words, another for each `index`. */
function sentence(index: number, length: number): string {
  const picked = Array.from({ length }, (_, i) => words[(index * 7 + i) % words.length]!);
  const text = picked.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

const full = (seconds: number) => timestampText(Math.round(seconds * 1000));
const short = (seconds: number) => (seconds < 3600 ? full(seconds).slice(3) : full(seconds));

function file(header: string, cues: readonly string[], terminator = '\n'): string {
  return `${header}\n\n${cues.join('\n\n')}\n`.replaceAll('\n', terminator);
}

function cues(count: number, cue: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => cue(index));
}

const guid = (index: number) => `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`;
const two = (index: number) => (Math.floor(index / 3) % 2 === 0 ? 'Wren' : 'Odo Quill');

/** The dialects by name: the uri says what the file would be called. */
export const dialects: Readonly<Record<string, { readonly uri?: string; readonly text: string }>> =
  {
    'podcast publisher, one-digit hours': {
      text: file(
        'WEBVTT - A talk about kettles',
        cues(
          60,
          (i) =>
            `0:0${Math.floor(i / 20)}:${String((i % 20) * 3).padStart(2, '0')}.000 --> 0:0${Math.floor(i / 20)}:${String((i % 20) * 3 + 2).padStart(2, '0')}.960\n<v Speaker ${1 + (i % 2)}>${sentence(i, 9)}`,
        ),
      ).trimEnd(),
    },
    'podcast news, bare seconds': {
      text: file(
        'WEBVTT',
        cues(60, (i) => {
          const time = (s: number) =>
            s < 60 ? s.toFixed(3) : `${Math.floor(s / 60)}:${(s % 60).toFixed(3).padStart(6, '0')}`;
          return `${time(i * 12 + 0.86)} --> ${time(i * 12 + 11.5)}\n<v SPEAKER_1>${sentence(i, 18)}`;
        }),
      ),
    },
    'podcast host, speaker at changes': {
      text: `\uFEFF${file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${full(i * 3 + 0.001)} --> ${full(i * 3 + 2.999)}\n${i % 10 === 0 ? `<v ${i % 20 ? 'Wren' : 'Odo'}> ` : i % 10 === 5 ? 'Gil: ' : ''}${sentence(i, 5)}\n${sentence(i + 1, 5)}`,
        ),
        '\r\n',
      )}`,
    },
    zoom: {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${i + 1}\n${full(i * 8)} --> ${full(i * 8 + 7.5)}\n${['Wren Lake (Chair)', 'odo | tools', 'Iván'][i % 3]}: ${sentence(i, 14)}`,
        ),
        '\r\n',
      ),
    },
    'teams, modern': {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${guid(7)}/${100 + (i % 3)}-${Math.floor(i / 3)}\n${full(i * 4)} --> ${full(i * 4 + (i % 3 === 2 ? 4.6 : 4))}\n<v ${two(i).split(' ').reverse().join(', ')}>${sentence(i, 6)}\n${sentence(i + 2, 6)}</v>`,
        ),
      ),
    },
    'teams, early': {
      text: file(
        'WEBVTT',
        cues(60, (i) => {
          const time = (ms: number) =>
            `0:${Math.floor(ms / 60000)}:${Math.floor(ms / 1000) % 60}.${ms % 1000}`;
          return `${time(i * 5000 + 42080 + (i % 7))} --> ${time(i * 5000 + 46770)}\n<v ${guid(i % 3)}@${guid(9)}>${sentence(i, 8)}</v>`;
        }),
        '\r\n',
      ),
    },
    'stream, with confidence notes': {
      text: `\uFEFF${file(
        'WEBVTT\n\nNOTE duration:"00:05:00"\n\nNOTE language:en-us',
        cues(
          60,
          (i) =>
            `NOTE Confidence: 0.${700000000 + i}\n\n${guid(i)}\n${full(i * 4)} --> ${full(i * 4 + 4)}\n${sentence(i, 5)}\n${sentence(i + 1, 4)}`,
        ),
        '\r\n',
      )}`,
    },
    'stream, edited by hand': {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${full(i * 4)} --> ${full(i * 4 + 4)}\n${i % 20 === 0 ? '&gt;&gt; Wren: ' : i % 20 === 10 ? '&gt;&gt; Odo: ' : ''}${sentence(i, 5)}${i % 15 === 3 ? '\n[silence]' : ''}`,
        ),
      ),
    },
    webex: {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${i + 1} "${two(i)}" (10632811${10 + (i % 2)})\n${full(i * 17)} --> ${full(i * 17 + 17)}\n${sentence(i, 30)}`,
        ),
      ),
    },
    'youtube, automatic': {
      text: file(
        'WEBVTT\nKind: captions\nLanguage: en',
        cues(60, (i) => {
          const at = i * 2;
          const line = sentence(i, 3);
          return `${full(at)} --> ${full(at + 1.99)} align:start position:0%\n${sentence(i - 1 + 60, 3)}\nso<${full(at + 0.4)}><c> ${words[i % 20]}</c><${full(at + 0.9)}><c> then</c>\n\n${full(at + 1.99)} --> ${full(at + 2)} align:start position:0%\n${line}\n `;
        }),
      ),
    },
    whisper: {
      text: file(
        'WEBVTT',
        cues(60, (i) => `${short(i * 5)} --> ${short(i * 5 + 5)}\n ${sentence(i, 15)}`),
      ),
    },
    'whisper, diarised': {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) => `${full(i * 5)} --> ${full(i * 5 + 5)}\n[SPEAKER_0${i % 2}]: ${sentence(i, 12)}`,
        ),
      ),
    },
    transcribe: {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${i + 1}\n${full(i * 4)} --> ${full(i * 4 + 4)}\n${sentence(i, 6).toLowerCase()}\n${sentence(i + 1, 6).toLowerCase()}`,
        ),
      ),
    },
    deepgram: {
      text: file(
        'WEBVTT\n\nNOTE\nTranscription provided by a service\nRequest Id: 77\nCreated: today\nDuration: 300.1',
        cues(
          60,
          (i) => `${full(i * 3)} --> ${full(i * 3 + 2.5)}\n<v Speaker ${i % 2}>${sentence(i, 8)}`,
        ),
      ),
    },
    ffmpeg: {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) => `${short(3300 + i * 10)} --> ${short(3309 + i * 10)}\n<i>${sentence(i, 7)}</i>`,
        ),
      ).trimEnd(),
    },
    'hls segment': {
      text: file(
        'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000',
        cues(
          3,
          (i) => `${full(3_700_000 + i * 4)} --> ${full(3_700_004 + i * 4)}\n${sentence(i, 7)}`,
        ),
      ),
    },
    'hls segment, empty': { text: 'WEBVTT\n\n' },
    'streaming service, old grammar': {
      text: file(
        'WEBVTT\n\nNOTE A service\n\nNOTE Profile: one',
        cues(
          60,
          (i) =>
            `${i + 1}\n${full(i * 4)} --> ${full(i * 4 + 3)}  position:50.00%,middle  align:middle size:80.00%  line:84.67%\n${i % 4 === 0 ? '[Wren] ' : '- '}${sentence(i, 5)}\n- ${sentence(i + 1, 5)}`,
        ),
      ),
    },
    'streaming service, classes': {
      text: file(
        'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\nSTYLE\n::cue(.c1) { color: white }',
        cues(
          60,
          (i) =>
            `${full(i * 4)} --> ${full(i * 4 + 3)} align:middle line:85%,start position:50%,middle\n<c.c1>${sentence(i, 6)}</c>`,
        ),
      ),
    },
    'captions made by hand': {
      text: file(
        'WEBVTT \nkind: captions\nlang: en',
        cues(
          60,
          (i) =>
            `${full(i * 6)} --> ${full(i * 6 + 5)}\n${i % 9 === 0 ? '<v 1. FULL ORCH.>\t' : ''}${sentence(i, 10)}${i % 11 === 0 ? ' (ON CUE)' : ''}`,
        ),
        '\r',
      ),
    },
    'captions of a website': {
      text: file(
        'WEBVTT\n\nNOTE made with care',
        cues(
          60,
          (i) =>
            `${full(i * 5)} --> ${full(i * 5 + 4)}\n${i % 6 === 0 ? '<v Narrator> ' : ''}${sentence(i, 8)} <b>${words[i % 20]}</b> <i>x</i>`,
        ),
        '\r\n',
      ),
    },
    'captions, Arabic': {
      text: file(
        'WEBVTT',
        cues(60, (i) => `${full(i * 5)} --> ${full(i * 5 + 4)}\nصباح الخير، هذا هو السطر ${i}`),
      ),
    },
    'captions, Japanese': {
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${full(i * 5)} --> ${full(i * 5 + 4)} vertical:rl\n<ruby>雨<rt>あめ</rt></ruby>の音を聞く${i}`,
        ),
      ),
    },
    thumbnails: {
      uri: 'file:///talk.thumbnails.vtt',
      text: file(
        'WEBVTT',
        cues(
          60,
          (i) =>
            `${full(i * 2)} --> ${full(i * 2 + 2)}\nsprite.jpg#xywh=${(i % 10) * 160},0,160,90`,
        ),
      ),
    },
    'metadata, JSON': {
      text: file(
        'WEBVTT',
        cues(60, (i) => `${full(i * 2)} --> ${full(i * 2 + 2)}\n{"a": "<b> & <v Bob", "n": ${i}}`),
      ),
    },
    chapters: {
      uri: 'file:///talk.chapters.vtt',
      text: file(
        'WEBVTT',
        cues(20, (i) => `${full(i * 60)} --> ${full(i * 60 + 60)}\n${sentence(i, 4)} &amp; more`),
      ),
    },
    'chapters without fractions': {
      uri: 'file:///talk.chapters.vtt',
      text: file(
        'WEBVTT',
        cues(
          20,
          (i) =>
            `${full(i * 60).slice(3, 8)} --> ${full(i * 60 + 50).slice(3, 8)}\n${sentence(i, 4)}`,
        ),
      ),
    },
  };
