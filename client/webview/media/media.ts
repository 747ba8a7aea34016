import type { Page } from '../page';

export function installMedia(_page: Page): void {}
