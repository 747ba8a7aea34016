import type { Page } from '../page';

export function installTimeline(_page: Page): void {}
