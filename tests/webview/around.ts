/** What stands around all tests of the layer: one browser. */

import { after, before } from 'node:test';
import { browser } from '../support/browser';

before(() => browser.use());
after(() => browser.leave());
