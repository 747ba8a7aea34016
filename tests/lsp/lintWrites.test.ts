/** What `webvtt-lint --fix` does to a file where it is ended, or the disk is full, or others look on. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { timestampText } from '../../server/src/syntax/timing/timestamp';
import { inRoot } from '../support/paths';

const command = inRoot('dist/server/lint.js');
const hook = inRoot('tests/fixtures/lint/failing.cjs');

const cues = Array.from({ length: 200 }, (_, index) => {
  const time = (ms: number) => `:${timestampText(ms).slice(3)}`;
  return `\n0${time(index * 1000)} --> 00${time(index * 1000 + 1000)}\nHello\n`;
});
const old = `WEBVTT\n${cues.join('')}`;
const fixed = old.replaceAll('\n0:', '\n00:');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'webvtt-writes-'));
  file = join(folder, 'talk.vtt');
  writeFileSync(file, old);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Fixes the file, with what may go wrong; what the process came to. */
function fix(wrong: Readonly<Record<string, string | number>> = {}) {
  const env = { ...process.env, TMPDIR: folder };
  for (const [name, value] of Object.entries(wrong)) Object.assign(env, { [name]: String(value) });
  return spawnSync(process.execPath, ['-r', hook, command, '--fix', file], {
    env,
    encoding: 'utf8',
  });
}

const textOf = (name: string) => readFileSync(name, 'utf8');

/** The files beside ours. */
const others = () => readdirSync(folder).filter((name) => name !== 'talk.vtt');

/** Ends it at each moment; `check` looks at what is there then. Until it is done before it is ended. */
function endedAtEachMoment(wrong: Readonly<Record<string, string>>, check: () => void): number {
  for (let moment = 0; ; moment++) {
    writeFileSync(file, old);
    for (const name of others()) if (name.startsWith('.')) rmSync(join(folder, name));
    const { signal, status } = fix({ ...wrong, KILL_AT: moment });
    check();
    if (signal === null) {
      assert.equal(status, 0);
      assert.equal(textOf(file), fixed);
      return moment;
    }
  }
}

describe('a file that is fixed', () => {
  it('has the old bytes or the new ones, whenever the process is ended', () => {
    const seen = new Set<string>();
    const moments = endedAtEachMoment({}, () => {
      seen.add(textOf(file));
      assert.ok([old, fixed].includes(textOf(file)));
    });
    assert.ok(moments > 10, `There were ${moments} moments.`);
    assert.deepEqual([...seen], [old, fixed]);
  });

  it('has them, or else a copy has the old ones, where it has other names', () => {
    linkSync(file, join(folder, 'other.vtt'));
    const moments = endedAtEachMoment({}, () => {
      const texts = [file, ...others().map((name) => join(folder, name))].map(textOf);
      assert.ok(texts[0] === fixed || texts.includes(old));
    });
    assert.ok(moments > 10, `There were ${moments} moments.`);
    assert.equal(textOf(join(folder, 'other.vtt')), fixed);
    assert.deepEqual(others(), ['other.vtt']);
  });

  it('is left alone where there is no place for a copy', () => {
    const { status, stderr } = fix({ NO_NEW_FILES: 1 });
    assert.equal(status, 2);
    assert.match(stderr, /There is no place for a copy of it, so it was left alone\./u);
    assert.equal(textOf(file), old);
    assert.deepEqual(others(), []);
  });

  it('is left alone where the disk is full, with nothing left behind', () => {
    for (const hasLink of [false, true]) {
      if (hasLink) linkSync(file, join(folder, 'other.vtt'));
      for (let full = 0; full < old.length; full += 4000) {
        const { status, stderr } = fix({ FULL_AT: full });
        assert.equal(status, 2);
        assert.match(stderr, /There is no space left to write it\./u);
        assert.equal(textOf(file), old);
        assert.deepEqual(others(), hasLink ? ['other.vtt'] : []);
      }
    }
  });

  it('keeps its mode, and stays where a link leads', () => {
    chmodSync(file, 0o640);
    const link = join(folder, 'link.vtt');
    symlinkSync('talk.vtt', link);
    const before = file;
    file = link;
    assert.equal(fix().status, 0);
    assert.equal(lstatSync(link).isSymbolicLink(), true);
    assert.equal(textOf(before), fixed);
    assert.equal(statSync(before).mode & 0o777, 0o640);
    assert.deepEqual(others(), ['link.vtt']);
  });
});
