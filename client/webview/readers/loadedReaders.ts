/** What looks into files of media: a script of its own, since the library that reads them is large. */

import type { readLoudness } from './readLoudness';
import type { readMedia } from './readMedia';

/** What the script makes known of itself, as `webvttMediaReaders`. */
export interface MediaReaders {
  readonly readMedia: typeof readMedia;
  readonly readLoudness: typeof readLoudness;
}

/** The script that runs now, which is asked while it does: later nobody knows. */
const ownScript = document.currentScript as HTMLScriptElement;

let loading: Promise<MediaReaders> | undefined;

/** Loads the script when it is first asked for; rejects where it cannot be had. */
export function loadedReaders(): Promise<MediaReaders> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** A script may load another of the same nonce from where it comes from itself. */
function load(): Promise<MediaReaders> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = ownScript.nonce;
    script.src = new URL('mediaReaders.js', ownScript.src).href;
    const fail = () => reject(new Error('The script that reads media cannot be loaded.'));
    script.addEventListener('error', fail);
    script.addEventListener('load', () => {
      const { webvttMediaReaders } = globalThis as {
        readonly webvttMediaReaders?: MediaReaders;
      };
      if (webvttMediaReaders) resolve(webvttMediaReaders);
      else fail();
    });
    document.head.append(script);
  });
}
