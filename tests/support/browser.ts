/** The browser that all tests of a process use. */

import { startedChromium } from '../../scripts/hosts/chromium';
import { oneForAll } from './oneForAll';

export const browser = oneForAll(startedChromium, (chromium) => chromium.close());
