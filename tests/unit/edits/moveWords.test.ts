/** Words moved from one cue to the next or the one before. */

import { describe } from 'node:test';
import { checkEdits, checkRefused, fileOf, type WantedEdit } from '../../support/checkEdits';

describe('moving words', () => {
  const back: WantedEdit = { kind: 'moveBack' };
  const on: WantedEdit = { kind: 'moveOn' };
  const times = (text: string, first: string, second: string) =>
    text
      .replace('00:00:01.000 --> 00:00:02.000', `${second} --> 00:00:02.000`)
      .replace('--> 00:00:01.000', `--> ${first}`);
  checkEdits([
    {
      does: 'puts them in the voice before, and moves the border',
      before: fileOf('<v Ann>1', '<v Bob>four «»four'),
      after: times(fileOf('<v Ann>1 four', '<v Bob>four'), '00:00:01.500', '00:00:01.500'),
      wanted: back,
    },
    {
      does: 'puts them in the closed voice before',
      before: fileOf('<v Ann>1</v>', '<v Bob>four «»four</v>'),
      after: times(fileOf('<v Ann>1 four</v>', '<v Bob>four</v>'), '00:00:01.500', '00:00:01.500'),
      wanted: back,
    },
    {
      does: 'puts them in the voice behind',
      before: fileOf('<v Ann>four «»four</v>', '<v Bob>1</v>'),
      after: times(fileOf('<v Ann>four</v>', '<v Bob>four 1</v>'), '00:00:00.500', '00:00:00.500'),
      wanted: on,
    },
    {
      does: 'puts them behind a label',
      before: fileOf('Ann: 1', 'Bob: 2', 'Ann: 4 «»4', 'Bob: 5'),
      after: fileOf('Ann: 1', 'Bob: 2', 'Ann: 4', 'Bob: 4 5').replaceAll('03.000', '02.500'),
      wanted: on,
    },
    {
      does: 'keeps tags that go with them, and lines',
      before: fileOf('<v Ann>1', '<v Bob><i>four</i> «»four\nx'),
      after: times(
        fileOf('<v Ann>1 <i>four</i>', '<v Bob>four\nx'),
        '00:00:01.444',
        '00:00:01.444',
      ),
      wanted: back,
    },
    {
      does: 'joins Japanese without a space',
      before: fileOf('<v 雨>雨の', '<v 音>音を«»聞く'),
      after: times(fileOf('<v 雨>雨の音を', '<v 音>聞く'), '00:00:01.500', '00:00:01.500'),
      wanted: back,
    },
    {
      does: 'goes past a note',
      before: fileOf('<v Ann>1', '<v Bob>four «»four').replace('1\n\n', '1\n\nNOTE x\n\n'),
      after: times(fileOf('<v Ann>1 four', '<v Bob>four'), '00:00:01.500', '00:00:01.500').replace(
        '1 four\n\n',
        '1 four\n\nNOTE x\n\n',
      ),
      wanted: back,
    },
    {
      does: 'leaves times that do not meet',
      before: fileOf('<v Ann>1', '<v Bob>four «»four').replace(
        '--> 00:00:01.000',
        '--> 00:00:00.500',
      ),
      after: fileOf('<v Ann>1 four', '<v Bob>four').replace('--> 00:00:01.000', '--> 00:00:00.500'),
      wanted: back,
    },
  ]);
  checkRefused([
    [fileOf('<v Ann>«»1 2', '<v Bob>3'), back, /no words before/u],
    [fileOf('<v Ann>1 «»2', '<v Bob>3'), back, /no cue before/u],
    [fileOf('<v Ann>1 «»2'), on, /no cue behind/u],
    [fileOf('1 «»2', ' '), on, /next cue has no text/u],
    [fileOf('1', '<i>1 «»2</i>'), back, /A tag goes across/u],
    [
      fileOf('<v Ann>x', '<v Ann>1 «»2</v>\n<v Bob>3</v>', '<v Gil>4'),
      on,
      /Another speaker’s name/u,
    ],
    [fileOf('1', '2 «»<00:00:01.500>3'), back, /timestamps/u],
  ]);
});
