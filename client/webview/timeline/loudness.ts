/** Has the loudness of the media read, by a script that is loaded when there is media to read. */

import { loadedReaders } from '../readers/loadedReaders';
import type { Levels } from '../readers/loudnessLevels';
import type { Loudness } from '../readers/readLoudness';

/** Files larger than this, in bytes, are not read: they are loaded whole before. */
const largest = 600_000_000;

/** Reads the media at this address; fails where it cannot be had, or the signal says stop. */
export async function loudnessAt(
  address: string,
  signal: AbortSignal,
  onProgress: (peaks: Levels) => void,
): Promise<Loudness> {
  if (!('AudioDecoder' in globalThis)) return { problem: 'sound cannot be decoded here' };
  const response = await fetch(address, { signal });
  if (!response.ok) return { problem: 'the file cannot be read' };
  const media = await limitedBlob(response);
  if (!media) return { problem: 'the file is larger than 600 MB' };
  const { readLoudness } = await loadedReaders();
  return readLoudness(media, signal, onProgress);
}

/** What was fetched; undefined where it is too large. */
async function limitedBlob(response: Response): Promise<Blob | undefined> {
  const told = response.headers.get('content-length');
  if (told !== null && Number(told) <= largest) return response.blob();
  const counter = new AbortController();
  const counted = told === null && response.body?.pipeThrough(limit(counter), counter);
  if (counted) {
    return new Response(counted).blob().catch((error) => {
      if (counter.signal.aborted) return undefined;
      throw error;
    });
  }
  await response.body?.cancel();
  return undefined;
}

/** Lets bytes pass until they are too many: a server need not tell beforehand how many there are. */
function limit(counter: AbortController): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform: (bytes, passed) => {
      size += bytes.byteLength;
      if (size > largest) counter.abort();
      else passed.enqueue(bytes);
    },
  });
}
