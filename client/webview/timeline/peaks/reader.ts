import type { Levels } from './levels';

/** What can be told of how loud a file is, or why nothing can be told. */
export type Loudness = { readonly peaks: Levels } | { readonly problem: string };

/**
 * Reads the file from its beginning on, tells what is known in between, and stops early where the
 * signal says so.
 */
export type PeakReader = (
  media: Blob,
  signal: AbortSignal,
  onProgress: (peaks: Levels) => void,
) => Promise<Loudness>;
