import * as assert from 'uvu/assert';
import { columns } from '../../../../compiler/source/csv/columns.ts';
import { readUsersCsv } from '../../../../compiler/source/csv/users.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const format = suite('the 37 columns of the format');

const user = ['users', 'bill-bush'] as const;
const box = [...user, 'voicemail'] as const;
const route = ['routes', 'incoming', 'bill-bush'] as const;
const account = 'nothing becomes of this: a site has no accounts of applications';

/** Each column in the order of the manual, a value, and what becomes of it: a place of the site and a value there, or why nothing does. */
const meanings: readonly [column: string, cell: string, path: readonly string[] | string, value?: unknown][] = [
  ['entity_id', '2', 'nothing becomes of this: a site is one entity'],
  ['firstname', 'Bill', [...user, 'name'], 'Bill Bush'],
  ['lastname', 'Bush', [...user, 'name'], 'Bill Bush'],
  ['email', 'bill@acme.example', [...user, 'email'], 'bill@acme.example'],
  ['language', 'fr_FR', [...user, 'language'], 'fr_FR'],
  ['mobile_phone_number', '0612345678', [...user, 'mobile'], '0612345678'],
  ['outgoing_caller_id', '0123450002', [...user, 'caller_id'], '0123450002'],
  ['enabled', '0', [...user, 'enabled'], false],
  ['supervision_enabled', '0', [...user, 'supervision'], false],
  ['call_transfer_enabled', '1', [...user, 'call_transfer'], true],
  ['dtmf_hangup_enabled', '1', [...user, 'dtmf_hangup'], true],
  ['simultaneous_calls', '5', [...user, 'simultaneous_calls'], 5],
  ['ring_seconds', '20', [...user, 'ring'], '20s'],
  ['call_permission_password', '73915', [...user, 'rightcall_code'], '73915'],
  ['labels', 'sales;support', [...user, 'labels'], ['sales', 'support']],
  ['cti_profile_enabled', '1', account],
  ['username', 'bill', account],
  ['password', 'tr0mbones', account],
  ['cti_profile_name', 'Client', account],
  ['exten', '1002', [...user, 'number'], '1002'],
  ['context', 'default', [...user, 'context'], 'default'],
  ['line_protocol', 'webrtc', [...user, 'line'], 'webrtc'],
  ['line_site', 'template', 'nothing becomes of this: a phone has no template line'],
  ['sip_username', 'bill', 'nothing becomes of this: a phone registers with the name of its user'],
  ['sip_secret', 'Tr0mbone-Cactus-41', [...user, 'password'], 'Tr0mbone-Cactus-41'],
  ['incall_exten', '0123450002', [...route, 'number'], '0123450002'],
  ['incall_context', 'from-extern', [...route, 'context'], 'from-extern'],
  ['incall_ring_seconds', '25', [...route, 'to', 'timeout'], '25s'],
  ['voicemail_name', 'Box', [...box, 'name'], 'Box'],
  ['voicemail_number', '1902', [...box, 'number'], '1902'],
  // The user's own mailbox is where the user is: in another context it would be one of `voicemails`.
  ['voicemail_context', 'default', [...user, 'context'], 'default'],
  ['voicemail_password', '7391', [...box, 'pin'], '7391'],
  ['voicemail_email', 'box@acme.example', [...box, 'email'], 'box@acme.example'],
  ['voicemail_attach_audio', '0', [...box, 'attach'], false],
  ['voicemail_delete_messages', '1', [...box, 'delete'], true],
  ['voicemail_ask_password', '0', [...box, 'ask_pin'], false],
  ['call_permissions', 'national;mobiles', [...user, 'permissions'], ['national', 'mobiles']],
];
const row = `${meanings.map(([column]) => column).join()}\n${meanings.map(([, cell]) => cell).join()}\n`;
const { document, diagnostics } = readUsersCsv({ name: 'users.csv', text: row });

format('are all there, and are all known', () => {
  assert.is(meanings.length, 37);
  assert.equal(
    meanings.map(([column]) => column).filter((column) => !Object.hasOwn(columns, column)),
    [],
  );
});

for (const [column, cell, becomes, value] of meanings) {
  if (typeof becomes === 'string')
    format(`of which ${column} becomes nothing, which is told at its cell`, () => {
      const place = row
        .split('\n')[1]
        ?.split(',')
        .slice(
          0,
          meanings.findIndex(([name]) => name === column),
        )
        .join();
      const at = place === '' ? 1 : (place?.length ?? 0) + 2;
      const [told] = diagnostics.filter((found) => found.message.startsWith(`nothing becomes of this "${column}"`));
      assert.is(told?.message, becomes.replace('this:', `this "${column}":`));
      assert.equal([told?.place?.file, told?.place?.line, told?.place?.column], ['users.csv', 2, at]);
    });
  else
    format(`of which ${column} becomes ${becomes.join('.')}`, () => {
      let found: unknown = document;
      for (const key of becomes) found = (found as Readonly<Record<string, unknown>>)[key];
      assert.equal(found, value, cell);
    });
}

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, ranges: { users: 1000-1999 } }
  from-extern: { kind: incoming, ranges: { numbers: 0123450000-0123450099 } }
`;
const problemsOf = (csv: string) =>
  siteOf({ 'site.yaml': site, 'users.csv': csv })
    .diagnostics.filter(({ rule }) => rule !== 'unused-object' && rule !== 'lost-value')
    .map(({ severity, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${severity} ${message}`);

const cti = 'firstname,cti_profile_enabled,username,password,cti_profile_name\n';
const line = 'firstname,exten,context,line_protocol';
const refused: readonly [title: string, csv: string, ...problems: string[]][] = [
  [
    'a password of an account with fewer than four characters',
    `${cti}Bill,1,bill,abc,Client\n`,
    'users.csv:2:13 error the password of user "bill" has fewer than 4 characters',
  ],
  [
    'a password of an account that is easy to guess',
    `${cti}Bill,1,bill,abcdefgh,Client\n`,
    'users.csv:2:13 warning the password of user "bill" is easy to guess',
  ],
  [
    'a name of an account that is there twice',
    `${cti}Bill,1,bill,tr0mbones,Client\nBob,1,bill,tr0mbones,Client\n`,
    'users.csv:3:7 error the account "bill" is there twice',
  ],
  [
    'a number from outside that is not in the range',
    `${line},incall_exten,incall_context\nBill,1002,default,sip,0199990000,from-extern\n`,
    'users.csv:2:23 error number 0199990000 of incoming route "bill" is outside the numbers of context "from-extern": 0123450000-0123450099',
  ],
  [
    'a number that two have',
    `${line}\nBill,1002,default,sip\nBob,1002,default,sip\n`,
    'users.csv:3:5 error Number 1002 is taken twice in context "default": by user "bill" (users.csv:2) and by user "bob" (users.csv:3)',
  ],
  [
    'a context that is not there',
    `${line}\nBill,1002,defautl,sip\n`,
    'users.csv:2:11 error there is no context "defautl"',
  ],
  [
    'a number of calls that is none',
    'firstname,simultaneous_calls\nBill,0\n',
    'users.csv:2:6 error "simultaneous_calls" of user "bill" is "0"; expected a number of at least 1',
  ],
  [
    'a PIN with a sign that is no digit',
    `${line},voicemail_name,voicemail_number,voicemail_context,voicemail_password\nBill,1002,default,sip,Bill,1002,default,12#4\n`,
    'users.csv:2:41 error the PIN of mailbox "bill" cannot be dialled: it may only hold digits',
    'users.csv:2:41 warning the PIN of mailbox "bill" is written in the clear',
  ],
];
for (const [title, csv, ...problems] of refused)
  format(`refuse ${title}`, () => assert.equal(problemsOf(csv), problems));

format.run();
