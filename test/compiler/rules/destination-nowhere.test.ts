import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('the rule about destinations that lead nowhere');

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal }, other: { kind: internal } }
`;

test('a number is found among objects, codes and what the own dialplan adds', () => {
  const users = `users:
  alice: { number: 1000, fallback: { busy: { number: 1001, context: default }, no_answer: { number: "*98", context: default }, congestion: { number: 1234, context: default } } }
  bob: { number: 1001, fallback: { busy: { number: 1001, context: other } } }
`;
  const own = '[default]\nexten = _12XX,1,Hangup()\n';
  assert.deepEqual(checkFiles({ 'site.yaml': site + users, 'dialplan/own.conf': own }), [
    'site.yaml:7:42 error[destination-nowhere]: user "bob" leads to 1001, which cannot be dialled from context "other"',
  ]);
});

test('a place of the dialplan has to be there, down to its priority or label', () => {
  const users = `users:
  alice: { number: 1000, context: default, fallback: { busy: "dialplan:shop,s,open", no_answer: "dialplan:shop,s,shut", congestion: "dialplan:shop,s,3", unavailable: "dialplan:shop,t" } }
  bob: { number: 1001, context: default, fallback: { busy: "dialplan:default,1000", no_answer: "dialplan:shopp", congestion: "dialplan:parkedcalls,701" } }
`;
  const own = '[shop]\nexten = s,1,NoOp()\n same = n(open),Hangup()\n';
  assert.deepEqual(checkFiles({ 'site.yaml': site + users, 'dialplan/own.conf': own }), [
    'site.yaml:6:98 error[destination-nowhere]: user "alice" leads to priority "shut" of extension "s" in the context "shop", which has no such priority',
    'site.yaml:6:134 error[destination-nowhere]: user "alice" leads to priority "3" of extension "s" in the context "shop", which has no such priority',
    'site.yaml:6:168 error[destination-nowhere]: user "alice" leads to extension "t" of the context "shop", which has none that matches',
    'site.yaml:7:97 error[destination-nowhere]: user "bob" leads to the context "shopp", which does not exist',
  ]);
});

test('what a schedule leads to is said once', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
schedules: { day: { open: [mon-fri 08:00-18:00], closed: { to: "number:1009" } } }
users:
  alice: { number: 1000, schedule: day }
  bob: { number: 1001, schedule: day }
`);
  assert.deepEqual(found, [
    'site.yaml:5:65 error[destination-nowhere]: schedule "day" leads to 1009, which cannot be dialled from context "default"',
  ]);
});

test.run();
