import assert from 'node:assert/strict';
import { globMatcher } from '../../../cli/build/glob.ts';
import { suite } from '../../lib/suite.ts';

const glob = suite('--only');

const cases: readonly [glob: string, path: string, expected: boolean][] = [
  ['queues.conf', '/etc/asterisk/queues.conf', true],
  ['queues.conf', '/etc/asterisk/xqueues.conf', false],
  ['queuesxconf', '/etc/asterisk/queues.conf', false],
  ['*.conf', '/etc/asterisk/queues.conf', true],
  ['q?eues.conf', '/etc/asterisk/queues.conf', true],
  ['/etc/*.conf', '/etc/asterisk/queues.conf', false],
  ['/etc/*/*.conf', '/etc/asterisk/queues.conf', true],
  ['/etc/**', '/etc/asterisk/queues.conf', true],
  ['**/asterisk/*', '/etc/asterisk/queues.conf', true],
  ['*', '/etc/asterisk/queues.conf', true],
  ['(a|b)+[c].conf', '/etc/(a|b)+[c].conf', true],
];

for (const [pattern, path, expected] of cases) {
  glob(`${pattern} ${expected ? 'is' : 'is not'} ${path}`, () => {
    assert.equal(globMatcher(pattern)(path), expected);
  });
}

glob.run();
