/**
 * What looks into files of media. A script of its own, since the library that reads them is large:
 * the page loads it where there is media to look into.
 */

import { readLoudness } from '../timeline/peaks/readLoudness';
import { readMedia } from './reader';

const mediaReaders = { readMedia, readLoudness };

export type MediaReaders = typeof mediaReaders;

Object.assign(globalThis, { webvttMediaReaders: mediaReaders });
