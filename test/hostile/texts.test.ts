import * as assert from 'uvu/assert';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { type Path, replace } from './lib/change.ts';
import { filesOf, fullSite } from './lib/full-site.ts';
import { hostileText } from './lib/hostile-text.ts';
import { type Outcome, outcomeOf } from './lib/outcome.ts';
import { assigned, callerName, mailbox, options, variable } from './lib/read-back.ts';
import { structureOf } from './lib/structure.ts';

const texts = suite('any text');

function outcomeWith(path: Path, text: string): Outcome {
  const site = fullSite();
  replace(site, path, text);
  return outcomeOf(filesOf(site));
}

const plain = structureOf(outcomeOf(filesOf(fullSite())));

/** Where people write text, and what Asterisk makes of it. Without a reader, the text is for people only. */
const slots: readonly [where: string, read?: (outcome: Outcome) => unknown[]][] = [
  ['users.alice.name', (outcome) => options(outcome, 'pjsip.conf', 'alice', 'callerid').map(callerName)],
  ['users.alice.caller_id', (outcome) => variable(outcome, 'alice', 'PBXC_CALLERID')],
  ['users.alice.voicemail.name', (outcome) => [mailbox(outcome, 'default', '1000')[1]]],
  ['voicemails.office.name', (outcome) => [mailbox(outcome, 'default', '1999')[1]]],
  ['trunks.operator.caller_id', (outcome) => [assigned(outcome, 'PBXC_TRUNK_CALLERID')[0]]],
  ['routes.outgoing.france.patterns.1.caller_id', (outcome) => assigned(outcome, 'PBXC_ROUTE_CALLERID')],
  [
    'routes.incoming.main.caller_name',
    (outcome) => assigned(outcome, 'CALLERID(name)').map((value) => value.replace(/ \$\{CALLERID\(name\)\}$/, '')),
  ],
  ['users.alice.asterisk.endpoint.accountcode', (outcome) => options(outcome, 'pjsip.conf', 'alice', 'accountcode')],
  ['groups.sales.asterisk.queue.context', (outcome) => options(outcome, 'queues.conf', 'sales', 'context')],
  [
    'conferences.board.asterisk.bridge.regcontext',
    (outcome) => options(outcome, 'confbridge.conf', 'pbxc-bridge-board', 'regcontext'),
  ],
  ['hosts.pbx1.raw.global.user_agent', (outcome) => options(outcome, 'pjsip.conf', 'global', 'user_agent')],
  ['music_on_hold.jazz.application', (outcome) => options(outcome, 'musiconhold.conf', 'jazz', 'application')],
  ['ivrs.survey.nodes.text.value', (outcome) => assigned(outcome, 'IVR_text').filter((value) => value !== '')],
  ['ivrs.survey.nodes.note.message'],
  ['agents.eve.name'],
  ['caller_numbers.0.description'],
  ['skills.english.category'],
  ['site.description'],
  ['contexts.default.description'],
  ['users.alice.description'],
  ['users.alice.keys.1.label'],
  ['devices.desk.model'],
  ['trunks.operator.description'],
  ['managers.xuc.description'],
];
/** What has a meaning in all the syntaxes, in letters of several scripts; fits where there is room for sixty bytes. */
const difficult = `Zoë; "x" \\ \${A} $[1] 日😀 ש =>#[a]|&'`;

for (const [where, read] of slots) {
  const text =
    where.endsWith('voicemail.name') || where.startsWith('voicemails.') ? difficult.replace('|', '') : difficult;
  texts(`comes back as it was from ${where}`, () => {
    const outcome = outcomeWith(where.split('.'), text);
    assert.equal(outcome.refused, []);
    assert.equal(structureOf(outcome), plain);
    if (read !== undefined) assert.equal(read(outcome), [text]);
  });
}

texts('comes back as it was or is refused, and adds no option, section or step', () => {
  fc.assert(
    fc.property(fc.constantFrom(...slots), hostileText, ([where, read], text) => {
      const outcome = outcomeWith(where.split('.'), text);
      // In a graph, what starts with `=` is an expression.
      if (outcome.refused.length > 0 || (where.startsWith('ivrs.survey') && text.startsWith('='))) return;
      assert.equal(structureOf(outcome), plain);
      if (read !== undefined) assert.equal(read(outcome), [text]);
    }),
    { numRuns: 120 },
  );
});

const secrets: readonly [where: string, read: (outcome: Outcome) => unknown[]][] = [
  ['users.alice.password', (outcome) => options(outcome, 'pjsip.conf', 'alice', 'password')],
  ['trunks.operator.password', (outcome) => options(outcome, 'pjsip.conf', 'operator', 'password')],
  ['trunks.branch.password', (outcome) => options(outcome, 'iax.conf', 'branch', 'secret')],
  ['managers.xuc.secret', (outcome) => options(outcome, 'manager.conf', 'xuc', 'secret')],
  [
    'permissions.asked.password',
    (outcome) => options(outcome, 'pbxc-permissions.conf', 'permission:asked', 'password'),
  ],
  ['users.alice.rightcall_code', (outcome) => options(outcome, 'pbxc-permissions.conf', 'user:alice', 'password')],
  ['agents.eve.pin', (outcome) => options(outcome, 'pbxc-agents.conf', '300', 'pin')],
  ['users.alice.voicemail.pin', (outcome) => [mailbox(outcome, 'default', '1000')[0]]],
  ['conferences.board.pin', (outcome) => options(outcome, 'confbridge.conf', 'pbxc-user-board', 'pin')],
  ['conferences.board.admin_pin', (outcome) => options(outcome, 'confbridge.conf', 'pbxc-admin-board', 'pin')],
];
texts('is filled in as a secret as it was, or refused without being shown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...secrets), hostileText, ([where, read], text) => {
      const outcome = outcomeWith(where.split('.'), text);
      // Short texts and plain words, such as `length`, are also words of the messages.
      const telling = text.length > 5 && !/^[A-Za-z]+$/.test(text);
      const shown = JSON.stringify(outcome.refused).includes(JSON.stringify(text).slice(1, -1));
      assert.is(shown && telling, false);
      if (outcome.refused.length > 0 || text === 'auto') return;
      assert.equal(structureOf(outcome), plain);
      assert.equal(read(outcome), [text]);
    }),
    { numRuns: 60 },
  );
});

texts.run();
