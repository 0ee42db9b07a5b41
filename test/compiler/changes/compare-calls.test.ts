import * as assert from 'uvu/assert';
import { type CallChange, compareCalls } from '../../../compiler/changes/compare-calls.ts';
import { office } from '../../lib/office.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('what changes for callers');

const people = `users:
  alice: { number: 1000 }
  bob: { number: 1001 }
ivrs:
  main: { menu: welcome, choices: { "1": user:alice } }
schedules:
  night: { open: [mon-fri 08:00-18:00], closed: { to: hangup } }
`;

function modelOf(routes: string, more = people) {
  const { model, diagnostics } = siteOf({ 'site.yaml': office, 'people.yaml': more, 'routes.yaml': routes });
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return model;
}

const incoming = (...routes: string[]) => `routes:\n  incoming:\n${routes.map((route) => `    ${route}\n`).join('')}`;

function linesOf(changes: readonly CallChange[]): string[] {
  const side = (reached: CallChange['before']) =>
    reached.map(({ when, what }) => (when === undefined ? what : `${what} (${when})`)).join(', ') || 'nothing';
  return changes.map(
    ({ context, number, before, after }) => `${number} in ${context}: ${side(before)} -> ${side(after)}`,
  );
}

const direct = incoming('direct: { number: "0123456789", to: user:alice }');

test('is nothing when nothing does', () => assert.equal(compareCalls(modelOf(direct), modelOf(direct)), []));

test('is what a number reaches', () => {
  const now = incoming('direct: { number: "0123456789", to: ivr:main }');
  assert.equal(linesOf(compareCalls(modelOf(direct), modelOf(now))), [
    '0123456789 in from-extern: user "alice" -> IVR "main"',
  ]);
});

test('is also what it reaches at another time', () => {
  const now = incoming('direct: { number: "0123456789", to: user:alice, schedule: night }');
  assert.equal(linesOf(compareCalls(modelOf(direct), modelOf(now))), [
    '0123456789 in from-extern: user "alice" -> user "alice" (night open), hangup (night closed)',
  ]);
});

test('is told of the pattern that had a number before', () => {
  const block = 'block: { number: "01234567XX", to: ivr:main }';
  const now = incoming(block, 'alice: { number: "0123456789", to: user:alice }');
  assert.equal(linesOf(compareCalls(modelOf(incoming(block)), modelOf(now))), [
    '0123456789 in from-extern: IVR "main" -> user "alice"',
  ]);
});

test('is a number that nobody has any more, and one that somebody has now', () => {
  const now = people.replace('1001', '1002');
  assert.equal(linesOf(compareCalls(modelOf(direct), modelOf(direct, now))), [
    '1001 in default: user "bob" -> nothing',
    '1002 in default: nothing -> user "bob"',
  ]);
});

test.run();
