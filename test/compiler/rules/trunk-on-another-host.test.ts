import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('trunks of other hosts');

test('a route on every host goes over a trunk of one of them, and a route of one host over its own', () => {
  const found = checkFiles({
    'site.yaml': exampleSite(`contexts:
  default: { kind: internal, include: [to-extern, to-lyon] }
  to-extern: { kind: outgoing }
  to-lyon: { kind: outgoing, host: pbx2 }
  from-extern: { kind: incoming }
trunks:
  operator: { kind: sip, host: sip.example.net, on: pbx1 }
  lyon: { kind: sip, host: sip2.example.net, on: pbx2 }
routes:
  outgoing:
    emergency: { context: to-extern, patterns: [112], trunks: [operator], emergency: yes }
    lyon: { context: to-lyon, patterns: [4XXX], trunks: [lyon] }
`),
    'lyon.yaml': 'hosts: { pbx2: {} }\n',
  });
  assert.deepEqual(found, [
    'site.yaml:14:64 warning[trunk-on-another-host]: outgoing route "emergency" is on host "pbx2", where there is no trunk "operator": it is on "pbx1"',
  ]);
});

test.run();
