/** The script that the page loads where there is media to look into. */

import type { MediaReaders } from './loadedReaders';
import { readLoudness } from './readLoudness';
import { readMedia } from './readMedia';

const webvttMediaReaders: MediaReaders = { readMedia, readLoudness };
Object.assign(globalThis, { webvttMediaReaders });
