/** What stands around all tests of the layer: one browser, and one VS Code server. */

import { after, before } from 'node:test';
import { profile } from './window/profile';
import { serverHost } from './window/serverHost';

before(() => Promise.all([profile.use(), serverHost.use()]));
after(() => Promise.all([profile.leave(), serverHost.leave()]));
