import * as assert from 'uvu/assert';
import { compose } from '../../../../compiler/source/compose.ts';
import { readUsersCsv } from '../../../../compiler/source/csv/users.ts';
import { suite } from '../../../lib/suite.ts';

const speed = suite('reading a large spreadsheet');

const count = 10_000;
const indexes = Array.from({ length: count }, (_, index) => index);

const csv = [
  'firstname,lastname,email,ring_seconds,exten,context,line_protocol,incall_exten,incall_context,voicemail_name,voicemail_number,voicemail_context,call_permissions\n',
  ...indexes.map(
    (n) =>
      `Élodie,Lefèvre ${n},user${n}@acme.example,20,${100000 + n},default,sip,0123${100000 + n},from-extern,Élodie ${n},${100000 + n},default,national;mobiles\n`,
  ),
].join('');

const yaml = [
  'users:\n',
  ...indexes.map(
    (n) =>
      `  elodie-lefevre-${n}:\n    name: Élodie Lefèvre ${n}\n    email: user${n}@acme.example\n    ring: 20s\n    number: ${100000 + n}\n    context: default\n    line: sip\n    permissions: [national, mobiles]\n    voicemail: { name: Élodie ${n}, number: ${100000 + n} }\n`,
  ),
  'routes:\n  incoming:\n',
  ...indexes.map(
    (n) =>
      `    elodie-lefevre-${n}: { number: 0123${100000 + n}, context: from-extern, to: user:elodie-lefevre-${n} }\n`,
  ),
].join('');

/** The least of several times, in ms of this process alone: others may be at work. */
function timeOf(work: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

speed('takes hardly longer than the same users in YAML', () => {
  const fromCsv = timeOf(() => assert.equal(readUsersCsv({ name: 'users.csv', text: csv }).diagnostics, []));
  const fromYaml = timeOf(() => assert.equal(compose({ name: 'users.yaml', text: yaml }).diagnostics, []));
  // On a machine that is busy with other things all takes longer.
  const limit = fromYaml + Math.max(150, 1.5 * fromYaml);
  assert.ok(fromCsv < limit, `${Math.round(fromCsv)} ms, and ${Math.round(fromYaml)} ms from YAML`);
});

speed.run();
