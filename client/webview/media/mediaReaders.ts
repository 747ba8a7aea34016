/** The script that the page loads where there is media to look into. */

import type { MediaReaders } from '../readers/loadedReaders';
import { readLoudness } from '../readers/readLoudness';
import { readMedia } from '../readers/readMedia';

const webvttMediaReaders: MediaReaders = { readMedia, readLoudness };
Object.assign(globalThis, { webvttMediaReaders });
