import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreRules } from '../../../compiler/rules/core.ts';
import { rules } from '../../../compiler/rules/index.ts';
import { siteRules } from '../../../compiler/rules/site-rules.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('the examples of the rules');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'queue-named-as-switchboard': [
    'site.yaml:6:11 warning[queue-named-as-switchboard]: queue "sales_switchboard" is taken for a part of a switchboard',
  ],
  'switchboard-operator': [
    'site.yaml:6:75 error[switchboard-operator]: operator "alice" of switchboard "standard" has no name',
  ],
  'filter-rings-on': [
    'site.yaml:8:51 warning[filter-rings-on]: no secretary of filter "fernando" ever rings: user "fernando" rings first, without end',
  ],
  'queue-of-users-and-agents': [
    'site.yaml:7:46 warning[queue-of-users-and-agents]: reports of agents leave out what user "alice" answers in queue "support"',
  ],
  'queue-weight-same': [
    'site.yaml:8:35 warning[queue-weight-same]: queue "silver" and queue "gold" have the weight 5 both, and share agent "ada": which call is first is left to chance',
  ],
  'queue-starved': [
    'site.yaml:8:3 warning[queue-starved]: callers of queue "silver" may wait for ever: all its members answer queue "gold" first',
  ],
  'queue-without-way-on': [
    'site.yaml:6:66 warning[queue-without-way-on]: calls end that queue "support" turns away by `max_length`',
  ],
  'operator-called-directly': [
    'site.yaml:10:57 warning[operator-called-directly]: calls reach operator "alice" of switchboard "standard" around it, from incoming route "alice"',
  ],
  'permission-of-called-number': [
    'site.yaml:14:20 warning[permission-of-called-number]: permission "not-me" of incoming route "main" is about who calls, and 0123450000 is the number of incoming route "main"',
  ],
  'variable-of-other-hook': [
    'dialplan/own.conf:2:20 warning[variable-of-other-hook]: XIVO_INTERFACE is for hooks of user, and "sub-support" is one of queue',
  ],
  'switchboard-without-way-on': [
    'site.yaml:6:17 warning[switchboard-without-way-on]: callers of switchboard "standard" wait until they hang up',
  ],
  'unreadable-file': ['error[unreadable-file]: there is no .yaml file in DIR'],
  'yaml-syntax': [
    'site.yaml:5:1 error[yaml-syntax]: a `{`, a `[` or a quote above is not closed, or this line is indented too little',
  ],
  'csv-syntax': ['users.csv:2:7 error[csv-syntax]: a `"` is not closed'],
  'lost-value': [
    'users.csv:2:18 error[missing-key]: the line of user "alice-wonderland" needs "exten" and "context" and "line_protocol"',
    'users.csv:2:18 warning[lost-value]: nothing becomes of this "line_site": a phone has no template line',
  ],
  'unknown-key': ['site.yaml:6:12 error[unknown-key]: users.alice has no key "numbr"'],
  'wrong-type': [
    'site.yaml:6:32 error[wrong-type]: users.alice.ring is 20; expected a length of time with its unit, such as 20s, 5m or 1h',
  ],
  'missing-key': ['site.yaml:6:3 error[missing-key]: music class "jazz" of mode files needs "directory"'],
  'dangling-reference': ['site.yaml:6:45 error[dangling-reference]: there is no queue "support"'],
  'language-without-prompts': [
    'site.yaml:6:36 warning[language-without-prompts]: user "alice" speaks "fr_FR", and host "pbx1" has no prompts in it',
  ],
  'missing-sound': [
    'site.yaml:6:45 warning[missing-sound]: there is no sound "vm-goodby", neither of the site nor of Asterisk',
  ],
  'unplayable-sound': ['sounds/fr/closed.wav:1:1 error[unplayable-sound]: sounds/fr/closed.wav is no WAV file'],
  'duplicate-object': ['rennes.yaml:2:3 error[duplicate-object]: "alice" in users is declared twice'],
  'bad-rewrite': [
    'site.yaml:14:43 error[bad-rewrite]: the regexp (00|01)(.*) is none that Asterisk can follow: it is a prefix, one `(.*)`, and what is dropped at the end',
  ],
  'route-without-trunk': [
    'site.yaml:8:5 warning[route-without-trunk]: outgoing route "national" has no trunks, so it does not exist',
  ],
  'caller-id-never-shown': [
    'site.yaml:17:57 warning[caller-id-never-shown]: no user shows the caller ID of 0XXXXXXXXX of outgoing route "world": user "alice" has one of their own',
  ],
  'jitter-buffer-holds-media': [
    'dialplan/smooth.conf:2:17 warning[jitter-buffer-holds-media]: a jitter buffer keeps the media of these calls here, and user "alice" says `direct_media`',
  ],
  'direct-media-held': [
    'site.yaml:6:40 warning[direct-media-held]: `direct_media` of user "alice" does nothing: `call_transfer` listens for codes',
  ],
  'permission-by-forward': [
    'site.yaml:10:50 warning[permission-by-forward]: user "alice" may not call 0612345678, and reaches it by calling user "bob", who forwards to it',
  ],
  'number-taken': [
    'site.yaml:8:20 error[number-taken]: Number 1000 is taken twice in context "default": by user "alice" (site.yaml:6) and by group "sales" (site.yaml:8)',
  ],
  'number-out-of-range': [
    'site.yaml:6:20 error[number-out-of-range]: number 2000 of user "alice" is outside the users of context "default": 1000-1999',
  ],
  'other-host': [
    'site.yaml:8:58 error[other-host]: user "alice" is on host "lyon", and user "bob" only on host "nantes"',
  ],
  'host-order-cycle': [
    'site.yaml:3:47 error[host-order-cycle]: host "lyon" is applied after itself: lyon after nantes after lyon',
  ],
  'pattern-shadowed': [
    'site.yaml:14:27 warning[pattern-shadowed]: 0[67]XXXXXXXX of outgoing route "mobile" is never reached: 0. of outgoing route "everything" (site.yaml:13) takes all its numbers first',
  ],
  'feature-code-collision': [
    'site.yaml:5:30 error[feature-code-collision]: code *81 of `echo_test` starts with code *8 of `directed_pickup`, which a number follows',
  ],
  'context-include-cycle': [
    'site.yaml:5:40 error[context-include-cycle]: context "default" includes itself: default -> reception -> default',
  ],
  'reserved-name': [
    'site.yaml:10:3 error[reserved-name]: queue "support" has the name of group "support" (site.yaml:8): both are sections of queues.conf',
  ],
  'key-dials-nothing': [
    'site.yaml:6:37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: user "bob" has no number',
    'site.yaml:6:55 error[key-dials-nothing]: key 2 of user "alice" dials nothing: *77 cannot be dialled from context "default"',
  ],
  'key-unknown-phone': [
    'site.yaml:6:37 error[key-unknown-phone]: key 1 of user "alice" dials in vain: no user has the number 1001 in context "default"',
  ],
  'duplicate-key': [
    'site.yaml:6:55 error[duplicate-key]: key 2 of user "alice" is for the same as key 1 (site.yaml:6)',
  ],
  'key-without-lamp': [
    'site.yaml:6:37 warning[key-without-lamp]: key 1 of user "alice" has no lamp: user "bob" has `supervision: no`',
    'site.yaml:6:55 warning[key-without-lamp]: key 2 of user "alice" has no lamp: it is pressed in a call',
  ],
  'key-over-template': [
    'site.yaml:8:62 info[key-over-template]: key 1 of user "alice" stands instead of that of key template "everybody" (site.yaml:6)',
  ],
  'key-label-misleads': [
    'site.yaml:6:37 warning[key-label-misleads]: key 1 of user "alice" fetches the call from 702, and its label says 701',
  ],
  'key-without-effect': [
    'site.yaml:6:37 warning[key-without-effect]: key 1 of user "alice" does nothing: user "alice" has no `online_call_recording: yes`',
  ],
  'duplicate-mac': [
    'site.yaml:10:20 error[duplicate-mac]: device "bob-desk" has the hardware address of device "alice-desk" (site.yaml:9)',
  ],
  'duplicate-member': ['site.yaml:9:48 warning[duplicate-member]: user "alice" is a member of group "sales" twice'],
  'agent-number-taken': [
    'site.yaml:6:49 error[agent-number-taken]: number 8000 of agent "ben" is that of agent "ada" (site.yaml:6)',
  ],
  'queue-mixture': [
    'site.yaml:9:46 error[queue-mixture]: user "alice" of queue "support" is never called: users have no skills, and the queue has `default_skills`',
  ],
  'skill-rule-nobody-fits': [
    'site.yaml:8:33 error[skill-rule-nobody-fits]: no agent of the queues with skill rules "best" fits `WT < 60, english > 50`',
  ],
  'skill-rule-never-tried': [
    'site.yaml:8:45 warning[skill-rule-never-tried]: `english > 50` of skill rules "best" is never tried: an earlier rule decides whoever is logged in',
  ],
  'endless-wait': [
    'site.yaml:6:88 warning[endless-wait]: callers of queue "support" wait for ever, also when nobody is there',
  ],
  'exit-to-outside': [
    'site.yaml:11:68 error[exit-to-outside]: callers who wait in queue "support" may dial to the outside: context "default" includes "to-extern", of calls to the outside',
  ],
  'destination-nowhere': [
    'site.yaml:6:50 error[destination-nowhere]: user "alice" leads to 1001, which cannot be dialled from context "default"',
    'site.yaml:6:71 error[destination-nowhere]: user "alice" leads to the context "reception", which does not exist',
  ],
  'destination-loop': [
    'site.yaml:6:50 error[destination-loop]: a call can go round for ever: user "alice" (no answer) -> user "bob" (no answer) -> user "alice"',
  ],
  'ivr-without-exit': [
    'site.yaml:6:3 error[ivr-without-exit]: IVR "main" has no way out: every choice, and making none, leads back to it',
  ],
  'ambiguous-choice': [
    'site.yaml:9:51 warning[ambiguous-choice]: choice 1 of IVR "main" is the beginning of choice 12: who presses it has to wait',
  ],
  'idle-fallback': [
    'site.yaml:8:58 warning[idle-fallback]: `no_answer` of queue "support" is never taken: the queue has no `max_wait`',
  ],
  'schedule-never-open': [
    'site.yaml:10:3 error[schedule-never-open]: schedule "office" is never open: its exceptions cover all its openings ("renovation")',
    'site.yaml:10:3 warning[closed-without-way]: schedule "office" does not say where to when it is closed: callers of group "sales" are hung up',
  ],
  'schedule-exception-idle': [
    'site.yaml:11:19 warning[schedule-exception-idle]: exception "saturday" of schedule "office" changes nothing: it is closed then anyway',
  ],
  'schedule-exceptions-meet': [
    'site.yaml:13:7 warning[schedule-exceptions-meet]: exception "holidays" of schedule "office" meets "christmas", which counts then by its name',
  ],
  'closed-without-way': [
    'site.yaml:8:3 warning[closed-without-way]: schedule "office" does not say where to when it is closed: callers of user "alice" are hung up',
  ],
  'emergency-missing': [
    'site.yaml:14:5 warning[emergency-missing]: calls go to the outside, but no outgoing route is for emergency numbers',
  ],
  'emergency-unreachable': [
    'site.yaml:6:3 error[emergency-unreachable]: emergency numbers 15 and 112 cannot be dialled from context "workshop", where user "bob" is',
  ],
  'emergency-with-schedule': [
    'site.yaml:14:81 warning[emergency-with-schedule]: outgoing route "emergency" is for emergencies and never closes: schedule "office" means nothing for it',
  ],
  'filter-members': [
    'site.yaml:12:45 error[filter-members]: code 1 of secretary "rebecca" is that of secretary "linda" already',
  ],
  'code-switched-off': [
    'site.yaml:9:3 error[code-switched-off]: paging "floor" cannot be called by its code: `feature_codes.paging` is switched off',
  ],
  'paging-code-taken': [
    'site.yaml:9:18 error[paging-code-taken]: code 601 of paging "store" is that of paging "floor" already',
  ],
  'paging-without-phone': [
    'site.yaml:8:33 warning[paging-without-phone]: user "gate" does not answer paging "floor": a custom line does not answer by itself',
  ],
  'pickup-without-phone': [
    'site.yaml:8:58 warning[pickup-without-phone]: `intercepted` of pickup "team" names nobody who has a phone',
  ],
  'pickup-across-contexts': [
    'site.yaml:9:3 warning[pickup-across-contexts]: by pickup "team" user "alice" takes calls of user "bob", whom nobody in context "acme" can call',
  ],
  'parking-undecided': [
    'site.yaml:7:3 warning[parking-undecided]: user "alice" parks nowhere by code: context "default" has 2 parking lots',
  ],
  'call-completion': [
    "site.yaml:7:36 error[call-completion]: call completion cannot be had: Asterisk's SIP channels (chan_pjsip) take no part in it",
  ],
  'permission-without-effect': [
    'site.yaml:10:24 warning[permission-without-effect]: permission "no-support" says nothing about 3000: it is the number of queue "support", which everybody may call',
  ],
  'permission-on-both-sides': [
    'site.yaml:17:3 warning[permission-on-both-sides]: permission "no-premium" binds both user "alice" and outgoing route "all": it denies its numbers to the one everywhere, and to everybody on the other',
  ],
  'caller-number-never': [
    "site.yaml:9:5 warning[caller-number-never]: the rule for callers' numbers +33XXXXXXXXX is never used: the rules before it take all of them",
  ],
  'rewrite-never-matches': [
    'site.yaml:16:43 error[rewrite-never-matches]: the regexp of outgoing route "abroad" fits no number of its pattern 00.',
  ],
  'caller-id-without-number': [
    'site.yaml:6:37 warning[caller-id-without-number]: the caller ID of user "alice" has no number',
  ],
  'voicemail-deleted-unheard': [
    'site.yaml:6:47 warning[voicemail-deleted-unheard]: mailbox "alice" deletes messages that nobody has heard: it has no mail address',
  ],
  'outside-line-from-outside': [
    'site.yaml:6:44 error[outside-line-from-outside]: callers from outside who arrive in context "from-extern" can dial out: from-extern -> default -> to-extern',
  ],
  'anonymous-without-number': [
    'site.yaml:17:25 warning[anonymous-without-number]: 0XXXXXXXXX of outgoing route "world" has no caller ID: over trunk "operator" the operator is told the internal number of an anonymous caller, such as user "alice"',
  ],
  'unique-account-member': [
    'site.yaml:8:36 error[unique-account-member]: user "alice" has a unique account and cannot be a member of group "sales"',
  ],
  'forward-nowhere': [
    'site.yaml:6:43 error[forward-nowhere]: user "alice" forwards to 1001, which cannot be dialled from context "default"',
  ],
  'setting-without-effect': [
    'site.yaml:7:49 warning[setting-without-effect]: `online_call_recording` of user "alice" does nothing: `in_call_codes` has no `online_recording`',
  ],
  'open-manager': [
    'site.yaml:7:22 warning[open-manager]: manager "dialer" may be used from everywhere (0.0.0.0/0), and the interface listens on 0.0.0.0',
  ],
  'plain-secret': ['site.yaml:6:36 warning[plain-secret]: the SIP password of user "alice" is written in the clear'],
  'weak-secret': [
    'site.yaml:6:44 warning[weak-secret]: the PIN of mailbox "alice" is easy to guess: its digits stand in a row',
    'site.yaml:6:44 warning[plain-secret]: the PIN of mailbox "alice" is written in the clear',
  ],
  'conference-setting-idle': [
    'site.yaml:6:54 warning[conference-setting-idle]: `announce_names` does nothing: a quiet conference says no names (conference "board")',
  ],
  'conference-same-pin': [
    'site.yaml:6:62 error[conference-same-pin]: the admin PIN of conference "board" is its PIN: everybody would be an admin',
  ],
  'undialable-pin': [
    'site.yaml:6:31 error[undialable-pin]: the PIN of conference "board" cannot be dialled: it may only hold digits',
    'site.yaml:6:31 warning[plain-secret]: the PIN of conference "board" is written in the clear',
  ],
  'unknown-raw-option': [
    'site.yaml:8:29 error[unknown-raw-option]: user "alice": `rtp_timout` is no option of `endpoint` in pjsip.conf of Asterisk 22',
  ],
  'unused-object': ['site.yaml:8:3 warning[unused-object]: schedule "office" is used by nothing: nothing keeps it'],
};

for (const { name, example } of [...coreRules, ...siteRules]) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

for (const { name, severity, example } of rules) {
  test(`${name} says it is of severity ${severity}, and is`, () => {
    const found = checkFiles(example).filter((line) => line.includes(`[${name}]`));
    assert.ok(found.length > 0);
    for (const line of found) assert.match(line, new RegExp(`(^| )${severity}\\[`));
  });
}

test('every name that the compiler reports under is explained', () => {
  const explained = new Set([...coreRules, ...rules].map(({ name }) => name));
  const reported = new Set<string>();
  const folder = join(packageRoot(), 'compiler');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(/\brule: '([a-z-]+)'/g))
      reported.add(String(name));
  }
  assert.ok(reported.size >= 8);
  assert.deepEqual(
    [...reported].filter((name) => !explained.has(name)),
    [],
  );
});

test('no two rules have one name, and all sentences end as sentences do', () => {
  const all = [...coreRules, ...rules];
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
  for (const { summary, why } of all) {
    assert.match(summary, /^[A-Z`].*\.$/);
    assert.match(why, /\.$/);
  }
});

test.run();
