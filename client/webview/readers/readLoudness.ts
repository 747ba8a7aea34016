/**
 * Reads the loudness off a sound or picture file: packet by packet, so that the sound is never in
 * memory as a whole. Part of the script that the page loads when there is media.
 */

import {
  ADTS,
  type AudioSample,
  AudioSampleSink,
  BlobSource,
  FLAC,
  Input,
  type InputAudioTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { type Levels, Peaks } from './loudnessLevels';

const formats = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, ADTS, FLAC];

/** How long the page's thread may be kept at one go, in ms. */
const slice = 12;

/** What can be told of how loud a file is, or why nothing can be told: words that go on a sentence. */
export type Loudness = { readonly peaks: Levels } | { readonly problem: string };

/**
 * Reads the file from its beginning on, tells what is known in between, and stops early where the
 * signal says so.
 */
export async function readLoudness(
  media: Blob,
  signal: AbortSignal,
  onProgress: (peaks: Levels) => void,
): Promise<Loudness> {
  const input = new Input({ formats, source: new BlobSource(media) });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track) return { problem: 'it has no sound' };
    if (!(await track.canDecode())) return { problem: await whyUndecoded(track) };
    return await loudnessOf(track, signal, onProgress);
  } finally {
    input.dispose();
  }
}

async function whyUndecoded(track: InputAudioTrack): Promise<string> {
  const codec = (await track.getCodec()) ?? 'an unknown codec';
  return `its sound, ${codec}, cannot be decoded here`;
}

async function loudnessOf(
  track: InputAudioTrack,
  signal: AbortSignal,
  onProgress: (peaks: Peaks) => void,
): Promise<Loudness> {
  const peaks = new Peaks();
  let began = performance.now();
  for await (const sample of new AudioSampleSink(track).samples()) {
    addSample(peaks, sample);
    sample.close();
    if (signal.aborted) break;
    if (performance.now() - began < slice) continue;
    onProgress(peaks);
    await untilIdle();
    began = performance.now();
  }
  return { peaks };
}

/** The louder of the channels counts. */
function addSample(peaks: Peaks, sample: AudioSample): void {
  const { numberOfChannels, numberOfFrames, timestamp, sampleRate } = sample;
  const samples = new Float32Array(numberOfFrames);
  for (let planeIndex = 0; planeIndex < Math.min(2, numberOfChannels); planeIndex++) {
    sample.copyTo(samples, { planeIndex, format: 'f32-planar' });
    peaks.add(samples, timestamp * 1000, sampleRate);
  }
}

/** Lets the page do what waits to be done: a task of its own comes behind it. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
