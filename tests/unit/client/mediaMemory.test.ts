/** What is remembered of each transcript. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  moveRemembered,
  remember,
  remembered,
} from '../../../client/src/preview/media/mediaMemory';

/** A memento as VS Code has one, in memory. */
function memento() {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <Value>(key: string, otherwise?: Value) =>
      (values.has(key) ? values.get(key) : otherwise) as Value,
    update: async (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    setKeysForSync: () => undefined,
  };
}

const known = (memory: ReturnType<typeof memento>, uri: string) => {
  const { chosen, place } = remembered(memory, uri);
  return { chosen, place };
};

describe('what is remembered of a transcript', () => {
  it('is each thing by itself', async () => {
    const memory = memento();
    await remember(memory, 'file:///a.vtt', { chosen: 'file:///a.mp3' });
    await remember(memory, 'file:///a.vtt', { place: 1500 });
    assert.deepEqual(known(memory, 'file:///a.vtt'), { chosen: 'file:///a.mp3', place: 1500 });
    await remember(memory, 'file:///a.vtt', { chosen: undefined });
    assert.deepEqual(known(memory, 'file:///a.vtt'), { chosen: undefined, place: 1500 });
    assert.deepEqual(remembered(memory, 'file:///b.vtt'), {});
  });

  it('follows the transcript, its media, and the folder of either', async () => {
    const memory = memento();
    await remember(memory, 'file:///old/a.vtt', { chosen: 'file:///old/a.mp3', place: 7 });
    await remember(memory, 'file:///older/b.vtt', { chosen: 'file:///old/a.mp3' });
    await moveRemembered(memory, 'file:///old', 'file:///new');
    assert.deepEqual(known(memory, 'file:///new/a.vtt'), { chosen: 'file:///new/a.mp3', place: 7 });
    assert.equal(remembered(memory, 'file:///older/b.vtt').chosen, 'file:///new/a.mp3');
    await moveRemembered(memory, 'file:///new/a.vtt', 'file:///c.vtt');
    assert.deepEqual(known(memory, 'file:///c.vtt'), { chosen: 'file:///new/a.mp3', place: 7 });
    assert.deepEqual(memory.keys().length, 2);
  });

  it('is forgotten for the file used least lately where there are too many', async () => {
    const memory = memento();
    await memory.update('other', 1);
    for (let index = 0; index <= 500; index++)
      await memory.update(`webvtt.media:file:///${index}.vtt`, { place: index, at: index });
    await remember(memory, 'file:///1.vtt', { place: 9 });
    assert.equal(memory.keys().length, 501);
    assert.deepEqual(remembered(memory, 'file:///0.vtt'), {});
    assert.equal(remembered(memory, 'file:///1.vtt').place, 9);
  });
});
