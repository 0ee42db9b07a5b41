import assert from 'node:assert/strict';
import { hostOrder } from '../../deploy/index.ts';
import { suite } from '../lib/suite.ts';

const order = suite('the order of hosts');

const after: Readonly<Record<string, readonly string[]>> = {
  main: ['media1', 'media2'],
  media2: ['edge'],
};
const afterOf = (name: string) => after[name] ?? [];

order('has at once what need not wait for each other', () => {
  assert.deepEqual(hostOrder(['media2', 'main', 'edge', 'media1'], afterOf), [
    ['edge', 'media1'],
    ['media2'],
    ['main'],
  ]);
});

order('waits for none that is not applied this time', () => {
  assert.deepEqual(hostOrder(['main', 'media1'], afterOf), [['media1'], ['main']]);
});

order('of no host is none', () => {
  assert.deepEqual(hostOrder([], afterOf), []);
});

order.run();
