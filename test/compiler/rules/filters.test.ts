import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('rules about filters');

test('a boss with two filters, a boss who is a secretary, and a secretary twice', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { fernando: { number: 1000 }, linda: { number: 1001 } }
filters:
  first: { boss: fernando, secretaries: [{ user: linda, code: 1 }, { user: linda, code: 2 }] }
  second: { boss: fernando, secretaries: [{ user: fernando, code: 3 }] }
`);
  assert.deepEqual(found, [
    'site.yaml:7:68 error[filter-members]: user "linda" is a secretary of filter "first" twice',
    'site.yaml:8:19 error[filter-members]: user "fernando" is the boss of filter "first" and of filter "second"',
    'site.yaml:8:43 error[filter-members]: user "fernando" is boss and secretary of filter "second"',
  ]);
});

test('people of a filter who are not there', () => {
  assert.deepEqual(
    checkSite(`contexts: { default: { kind: internal } }
users: { linda: { number: 1001 } }
filters: { first: { boss: fernando, secretaries: [{ user: lina, code: 1 }] } }
`),
    [
      'site.yaml:6:27 error[dangling-reference]: there is no user "fernando"',
      'site.yaml:6:59 error[dangling-reference]: there is no user "lina"',
    ],
  );
});

test.run();
