import * as assert from 'uvu/assert';
import type { Io } from '../../cli/io.ts';
import { progress } from '../../cli/progress.ts';
import { suite } from '../lib/suite.ts';

const telling = suite('progress');

/** What is written on standard error when the clock shows these times, one for the start and one for each step. */
function toldAt(...times: number[]): string {
  let told = '';
  const silent = { isTerminal: false, write: () => {} };
  const io: Io = {
    cwd: '/',
    env: {},
    out: silent,
    err: {
      isTerminal: false,
      write(text) {
        told += text;
      },
    },
    ask: async () => undefined,
    now: () => times.shift() ?? 0,
    input: async () => '',
    untilStopped: async () => {},
  };
  const tell = progress(io);
  tell('compiled');
  tell('comparing');
  return told;
}

telling('is silent within the first second', () => {
  assert.equal(toldAt(0, 400, 1000), '');
});

telling('says what is done, and when, after a second', () => {
  assert.equal(toldAt(0, 400, 1234), '1.2 s: comparing\n');
});

telling.run();
