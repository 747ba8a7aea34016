/**
 * Reads from a file of media what is in it, and tries whether this browser can decode it: what
 * browsers say of codecs they do not always keep. Part of the script that is loaded when it is needed.
 */

import {
  ADTS,
  AudioSampleSink,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  UrlSource,
  VideoSampleSink,
  WAVE,
  WEBM,
} from 'mediabunny';

/** Not the ones that only list other addresses. */
const formats = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, FLAC, ADTS, MPEG_TS];

/** The sound or the picture of a file. */
export interface ReadTrack {
  /** As containers name it: `aac`; null where it is a codec that nobody here knows. */
  readonly codec: string | null;
  /** True where one sample of it could be decoded here, or there is none. */
  readonly plays: boolean;
}

/** The first sound and the first picture of a file; null for what it does not have. */
export interface ReadMedia {
  readonly sound: ReadTrack | null;
  readonly picture: ReadTrack | null;
}

/** What the file has; null where it is none that can be read. Rejects where it cannot be loaded. */
export async function readMedia(address: string): Promise<ReadMedia | null> {
  const source = new UrlSource(address, { getRetryDelay: () => null });
  const input = new Input({ formats, source });
  try {
    if (!(await input.canRead())) return null;
    const [sound] = await input.getAudioTracks();
    const [picture] = await input.getVideoTracks();
    return {
      sound: sound ? await readTrack(sound, soundDecodes) : null,
      picture: picture ? await readTrack(picture, pictureDecodes) : null,
    };
  } finally {
    input.dispose();
  }
}

async function readTrack<Track extends InputAudioTrack | InputVideoTrack>(
  track: Track,
  decodes: (track: Track) => Promise<boolean>,
): Promise<ReadTrack> {
  return { codec: await track.getCodec(), plays: await decodes(track).catch(() => false) };
}

async function soundDecodes(track: InputAudioTrack): Promise<boolean> {
  if (!(await track.canDecode())) return false;
  for await (const sample of new AudioSampleSink(track).samples()) {
    sample.close();
    return true;
  }
  // Nothing to decode is nothing that cannot be decoded.
  return true;
}

async function pictureDecodes(track: InputVideoTrack): Promise<boolean> {
  if (!(await track.canDecode())) return false;
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.close();
    return true;
  }
  return true;
}
