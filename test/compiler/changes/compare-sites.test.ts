import * as assert from 'uvu/assert';
import { compareSites } from '../../../compiler/changes/compare-sites.ts';
import type { FieldChange, ObjectChange } from '../../../compiler/changes/object-change.ts';
import type { Place } from '../../../compiler/source/place.ts';
import { office } from '../../lib/office.ts';
import { type Files, siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('the changes between two sites');

/** The changes of two sites that are the office with other people, as lines. */
function changes(before: string | Files, after: string | Files): string[] {
  return compareSites(side(before), side(after)).flatMap(linesOf);
}

function side(files: string | Files) {
  return siteOf({ 'site.yaml': office, ...(typeof files === 'string' ? { 'people.yaml': files } : files) });
}

function linesOf(change: ObjectChange): string[] {
  const former = change.formerName === undefined ? '' : `${change.formerName} -> `;
  const places = [change.before, change.after].filter((place) => place !== undefined).map(at);
  const head = `${change.action} ${change.section}/${former}${change.name} (${places.join(' -> ')})`;
  return [head, ...change.fields.map((field) => `  ${fieldLine(field)}`)];
}

function fieldLine({ path, before, after, items, secret }: FieldChange): string {
  if (items !== undefined) return `${path}: -${items.removed} +${items.added}`;
  const values = [before, after].map((value) => (value === undefined ? 'nothing' : JSON.stringify(value.value)));
  const what = `${path}: ${values.join(' -> ')}`;
  const places = [before?.place, after?.place].map((place) => (place === undefined ? 'default' : at(place)));
  return `${what} (${places.join(' -> ')})${secret === undefined ? '' : ` secret ${secret}`}`;
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

test('are none between a site and itself', () => {
  assert.equal(changes('users:\n  alice: { number: 1000 }\n', 'users:\n  alice: { number: 1000 }\n'), []);
});

test('are none when only order and form differ', () => {
  const before = [
    'labels: { paris: {}, night: {} }',
    'users:',
    '  alice: { number: 1000, labels: [paris, night], enabled: yes, language: fr }',
    '  bob: { number: 1001 }',
  ];
  const after = [
    'users:',
    '  bob:',
    '    number: "1001"',
    '  alice: { labels: [night, paris], language: fr, number: 1000, enabled: true }',
    'labels: { night: {}, paris: {} }',
  ];
  assert.equal(changes(before.join('\n'), { 'team.yaml': after.join('\n') }), []);
});

test('say what is new, what is gone, and what was said of it', () => {
  const before = 'users:\n  alice: { number: 1000 }\n';
  const after = 'users:\n  bob: { number: 1001, name: Bob Durand }\n';
  assert.equal(changes(before, after), [
    'removed users/alice (people.yaml:2:3)',
    '  number: 1000 -> nothing (people.yaml:2:20 -> default)',
    'added users/bob (people.yaml:2:3)',
    '  name: nothing -> "Bob Durand" (default -> people.yaml:2:30)',
    '  number: nothing -> 1001 (default -> people.yaml:2:18)',
  ]);
});

test('have the old and the new value with both places', () => {
  const before = 'users:\n  alice: { number: 1000, ring: 20s }\n';
  const after = 'users:\n  alice:\n    number: 1002\n    fallback: { busy: user:bob }\n  bob: { number: 1001 }\n';
  assert.equal(changes(before, after), [
    'changed users/alice (people.yaml:2:3 -> people.yaml:2:3)',
    '  fallback.busy: nothing -> "user:bob" (default -> people.yaml:4:23)',
    '  number: 1000 -> 1002 (people.yaml:2:20 -> people.yaml:3:13)',
    '  ring: "20s" -> "30s" (people.yaml:2:32 -> default)',
    'added users/bob (people.yaml:5:3)',
    '  number: nothing -> 1001 (default -> people.yaml:5:18)',
  ]);
});

test('say of a list who went and who came, and keep its order where that matters', () => {
  const people = 'users: { alice: {}, bob: {}, carol: {} }\n';
  const group = (members: string) => `${people}groups:\n  sales: { members: [${members}] }\n`;
  assert.equal(changes(group('alice, bob'), group('alice, carol')), [
    'changed groups/sales (people.yaml:3:3 -> people.yaml:3:3)',
    '  members: -bob +carol',
  ]);
  assert.equal(changes(group('alice, bob'), group('bob, alice')), [
    'changed groups/sales (people.yaml:3:3 -> people.yaml:3:3)',
    '  members: ["alice","bob"] -> ["bob","alice"] (people.yaml:3:21 -> people.yaml:3:21)',
  ]);
});

test('know an object under its new name, and its secret as another', () => {
  const before = 'users:\n  alice: { number: 1000, name: Alice }\n';
  const after = 'users:\n  alicia: { number: 1000, name: Alice }\n';
  assert.equal(changes(before, after), [
    'renamed users/alice -> alicia (people.yaml:2:3 -> people.yaml:2:3)',
    '  password: "auto" -> "auto" (default -> default) secret users/alicia/sip',
  ]);
});

test('know it by its number when more of it changed', () => {
  const before = 'users:\n  alice: { number: 1000, ring: 20s, password: { env: ALICE } }\n  bob: { number: 1001 }\n';
  const after =
    'users:\n  reception: { number: 1000, ring: 40s, password: { env: ALICE } }\n  carol: { number: 1002 }\n';
  assert.equal(changes(before, after), [
    'removed users/bob (people.yaml:3:3)',
    '  number: 1001 -> nothing (people.yaml:3:18 -> default)',
    'added users/carol (people.yaml:3:3)',
    '  number: nothing -> 1002 (default -> people.yaml:3:20)',
    'renamed users/alice -> reception (people.yaml:2:3 -> people.yaml:2:3)',
    '  ring: "20s" -> "40s" (people.yaml:2:32 -> people.yaml:2:36)',
  ]);
});

test('tell of a secret where it comes from and that it changes, and never what it is', () => {
  const trunk = (password: string) =>
    `trunks:\n  carrier: { kind: sip, host: sip.example.net, username: acme, password: ${password} }\n`;
  assert.equal(changes(trunk('hunter2hunter2'), trunk('correct-horse-battery')), [
    'changed trunks/carrier (people.yaml:2:3 -> people.yaml:2:3)',
    '  password: "in the clear" -> "in the clear" (people.yaml:2:74 -> people.yaml:2:74) secret trunks/carrier/password',
  ]);
  assert.equal(changes(trunk('hunter2hunter2'), trunk('{ env: CARRIER }')), [
    'changed trunks/carrier (people.yaml:2:3 -> people.yaml:2:3)',
    '  password: "in the clear" -> "env CARRIER" (people.yaml:2:74 -> people.yaml:2:74) secret trunks/carrier/password',
  ]);
});

test('hold no secret, wherever it was written', () => {
  const raw = (value: string) =>
    `users:\n  alice: { asterisk: { auth: { password: "${value}" }, endpoint: { api_token: "${value}" } } }\n`;
  const text = JSON.stringify(compareSites(side(raw('s3cr3t-of-old')), side(raw('s3cr3t-of-now'))));
  assert.not.match(text, /s3cr3t/);
  assert.match(text, /"users\/alice|asterisk.auth.password"/);
});

test('hold none of a list of secrets, also of a site with errors', () => {
  const serve = (token: string, errors: string) => ({ 'serve.yaml': `serve: { tokens: [${token}] }\n${errors}` });
  for (const errors of ['', 'queues: { support: { members: [nobody] } }\n']) {
    const before = serve('s3cr3t-of-old-token', errors);
    const after = serve('s3cr3t-of-new-token', errors);
    assert.equal(changes(before, after), [
      'changed serve/ (serve.yaml:1:1 -> serve.yaml:1:1)',
      '  tokens: ["in the clear"] -> ["in the clear"] (serve.yaml:1:18 -> serve.yaml:1:18) secret serve/tokens',
    ]);
  }
});

test('are known of settings too', () => {
  assert.equal(
    changes(
      { 'more.yaml': 'feature_codes: { directed_pickup: "*8" }\n' },
      { 'more.yaml': 'feature_codes: { directed_pickup: "*9" }\n' },
    ),
    [
      'changed feature_codes/ (more.yaml:1:1 -> more.yaml:1:1)',
      '  directed_pickup: "*8" -> "*9" (more.yaml:1:36 -> more.yaml:1:36)',
    ],
  );
});

test('are seen in a section that has a secret which stands nowhere', () => {
  const provisioning = (url: string) => ({
    'more.yaml': `provisioning: { url: "${url}" }\ndevices: { desk: { mac: "00:15:65:10:20:01", vendor: yealink, model: T46G } }\n`,
  });
  assert.equal(changes(provisioning('http://192.0.2.10'), provisioning('http://192.0.2.11')), [
    'changed provisioning/ (more.yaml:1:1 -> more.yaml:1:1)',
    '  url: "http://192.0.2.10" -> "http://192.0.2.11" (more.yaml:1:23 -> more.yaml:1:23)',
  ]);
});

test.run();
