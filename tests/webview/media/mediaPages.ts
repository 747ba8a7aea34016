/** Pages with media. */

import type { FoundMedia, MediaToPage } from '../../../client/src/preview/messages/mediaMessages';
import { pictureWebm, toneMp3 } from '../../support/mediaFiles';
import type { PageOptions, Pages, PreviewPage } from '../support';
import { part } from '../transcripts';

type MediaMessage = Extract<MediaToPage, { type: 'media' }>;

/** A sound of 20 seconds. */
export function tone(pages: Pages): FoundMedia {
  return { address: pages.serve('/talk.mp3', toneMp3(20)), kind: 'audio', name: 'talk.mp3' };
}

/** A picture with sound of 20 seconds. */
export function picture(pages: Pages): FoundMedia {
  return { address: pages.serve('/talk.webm', pictureWebm(20)), kind: 'video', name: 'talk.webm' };
}

/** A page with this media, once the browser knows the file or gave up on it. */
export async function openWith(
  pages: Pages,
  message: Omit<MediaMessage, 'type'>,
  options?: PageOptions,
): Promise<PreviewPage> {
  const preview = await pages.open(options);
  await preview.show([part([{}, {}, {}])]);
  await preview.tell({ type: 'media', ...message });
  await preview.page.waitForFunction(() => {
    const media = document.querySelector<HTMLMediaElement>('video, audio')!;
    return media.readyState > 0 || media.error !== null;
  });
  await preview.sent();
  return preview;
}
