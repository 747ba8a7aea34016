import type { Page } from '../page';

export function installRhythm(_page: Page): void {}
