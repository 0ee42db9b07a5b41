import * as assert from 'uvu/assert';
import type { Io } from '../../cli/io.ts';
import { progress } from '../../cli/progress.ts';
import { suite } from '../lib/suite.ts';

const telling = suite('progress');

/** What is written on standard error when the clock shows these times, one for the start and one for each step. */
function toldAt(...times: number[]): string {
  return toldWith({}, 'text', times).told;
}

function toldWith(env: Record<string, string>, format: string, times: number[]): { told: string; events: string } {
  let told = '';
  let events = '';
  const io: Io = {
    cwd: '/',
    env,
    out: {
      isTerminal: false,
      write(text) {
        events += text;
      },
    },
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
  const tell = progress(io, format);
  tell('compiled');
  tell('writing', 'media1');
  return { told, events };
}

telling('is silent within the first second', () => {
  assert.equal(toldAt(0, 400, 1000), '');
});

telling('says what is done, and when, after a second', () => {
  assert.equal(toldAt(0, 400, 1234), '1.2 s: media1: writing\n');
});

telling('is quiet in a pipeline, and only there', () => {
  assert.equal(toldWith({ CI: 'true' }, 'text', [0, 4000, 5000]), { told: '', events: '' });
  assert.equal(toldWith({ CI: 'false' }, 'text', [0, 400, 5000]).told, '5.0 s: media1: writing\n');
});

telling('is events for a program, in a pipeline too, from the first moment', () => {
  assert.equal(toldWith({ CI: 'true' }, 'jsonl', [0, 400, 5000]), {
    told: '',
    events:
      '{"event":"step","step":"compiled","seconds":0.4}\n{"event":"step","host":"media1","step":"writing","seconds":5}\n',
  });
});

telling.run();
