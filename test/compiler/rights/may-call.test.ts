import assert from 'node:assert/strict';
import { mayCall } from '../../../compiler/rights/may-call.ts';
import { placeOf } from '../../../compiler/source/spans.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('whether a user may call a number');

const { model } = siteOf({
  'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, permissions: [by-pin, closed, mobiles] }
  bob: { number: 1001 }
groups: { guests: { members: [bob], permissions: [closed] } }
permissions:
  by-pin: { deny: [00.], password: auto }
  closed: { deny: [00., 06.] }
  mobiles: { allow: [06XXXXXXXX] }
  dear: { deny: [08.] }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes: { outgoing: { all: { patterns: [0.], trunks: [operator], permissions: [dear] } } }
`,
});

const cases = [
  ['alice', '0612345678', 'allow', 'alice', '15:22', 'an allowance goes before what denies at the same place'],
  ['alice', '061234567', 'deny', 'alice', '14:25', 'a number the allowance is not for is denied'],
  ['alice', '0044123', 'ask', 'alice', '13:20', 'of two that deny, the one that can be opened decides'],
  ['bob', '0612345678', 'deny', 'guests', '14:25', 'the group binds its members'],
  ['bob', '0812345678', 'deny', 'all', '16:18', 'the route binds everybody'],
  ['bob', '0123456789', 'allow', undefined, undefined, 'what nobody speaks of is allowed'],
  ['alice', '1001', 'allow', undefined, undefined, 'numbers of users too'],
  ['alice', '7777', 'allow', undefined, undefined, 'and numbers of nobody'],
] as const;

for (const [name, number, answer, bound, place, why] of cases) {
  test(`${why}: ${name} calls ${number}`, () => {
    const user = model?.users.get(name);
    assert.ok(model && user);
    const found = mayCall(model, user, number);
    const at = found.decision && placeOf(found.decision.pattern.origin);
    assert.deepEqual([found.answer, found.bound?.name, at && `${at.line}:${at.column}`], [answer, bound, place]);
  });
}

test.run();
