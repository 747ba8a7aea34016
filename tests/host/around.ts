/** What stands around all tests of the layer: one browser, and one VS Code server. */

import { after, before } from 'node:test';
import { browser } from '../support/browser';
import { serverHost } from './window/serverHost';

before(() => Promise.all([browser.use(), serverHost.use()]));
after(() => Promise.all([browser.leave(), serverHost.leave()]));
