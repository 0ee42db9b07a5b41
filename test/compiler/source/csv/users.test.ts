import * as assert from 'uvu/assert';
import { readUsersCsv } from '../../../../compiler/source/csv/users.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const spreadsheet = suite('users from a spreadsheet');

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, ranges: { users: 1000-1999 } }
  branch: { kind: internal }
  from-extern: { kind: incoming, ranges: { numbers: 0123450000-0123450099 } }
permissions:
  national: { deny: [0ZXXXXXXXX] }
  mobiles: { deny: [06., 07.] }
`;

const compiled = (csv: string) => siteOf({ 'site.yaml': site, 'users.csv': csv });

/** What is wrong, as `line:column+length severity message // hint`. */
function problemsOf(csv: string): string[] {
  return compiled(csv)
    .diagnostics.filter(({ rule }) => rule !== 'unused-object')
    .map(({ message, place, severity, hint }) => {
      const file = place?.file === 'users.csv' ? '' : `${place?.file}:`;
      const at = `${file}${place?.line}:${place?.column}+${place?.length}`;
      return `${at} ${severity} ${message}${hint === undefined ? '' : ` // ${hint}`}`;
    });
}

/** The whole document that a file becomes, in words of the language. */
function documentOf(csv: string) {
  const { site: document, diagnostics } = compiled(csv);
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  return document;
}

spreadsheet('becomes users, their numbers from outside, and their mailboxes', () => {
  const csv = `entity_id,firstname,lastname,email,language,outgoing_caller_id,ring_seconds,exten,context,line_protocol,sip_secret,incall_exten,incall_context,incall_ring_seconds,voicemail_name,voicemail_number,voicemail_context,voicemail_password,voicemail_email,voicemail_attach_audio,voicemail_delete_messages,voicemail_ask_password,call_permissions
1,Bill,Bush,bill@acme.example,fr_FR,0123450002,20,1002,default,webrtc,Tr0mbone-Cactus-41,0123450002,from-extern,25,Bill's box,1902,default,7391,box@acme.example,0,1,0,national;mobiles
`;
  const { document, diagnostics } = readUsersCsv({ name: 'users.csv', text: csv });
  assert.equal(diagnostics, []);
  assert.equal(document, {
    users: {
      'bill-bush': {
        name: 'Bill Bush',
        email: 'bill@acme.example',
        language: 'fr_FR',
        caller_id: '0123450002',
        ring: '20s',
        number: '1002',
        context: 'default',
        line: 'webrtc',
        password: 'Tr0mbone-Cactus-41',
        permissions: ['national', 'mobiles'],
        voicemail: {
          name: "Bill's box",
          number: '1902',
          pin: '7391',
          email: 'box@acme.example',
          attach: false,
          delete: true,
          ask_pin: false,
        },
      },
    },
    routes: {
      incoming: {
        'bill-bush': { number: '0123450002', context: 'from-extern', to: { user: 'bill-bush', timeout: '25s' } },
      },
    },
  });
  assert.equal(
    problemsOf(csv).filter((problem) => problem.includes(' error ')),
    [],
  );
});

spreadsheet('knows an empty cell, a missing column and "default" for nothing said', () => {
  const user = documentOf('firstname,lastname,email,ring_seconds,outgoing_caller_id\nBill,,"",,default\n')?.users[
    'bill'
  ];
  assert.equal(
    [user?.name, user?.email, user?.ring, user?.caller_id, user?.number],
    ['Bill', undefined, '30s', undefined, undefined],
  );
});

spreadsheet('is read like YAML: with a byte order mark, from Windows, and beside YAML', () => {
  const csv = '\uFEFFfirstname,lastname,exten,context,line_protocol\r\nRobert,"""Bob"" Jenkins",1002,default,sip\r\n';
  const { site: document, diagnostics } = siteOf({
    'site.yaml': site,
    'people.yaml':
      'users:\n  alice: { name: Alice Wonderland, number: 1000, context: default, permissions: [national, mobiles] }\n',
    'users.csv': csv,
    'branch/users.csv': 'firstname,exten,context,line_protocol\nCarol,1000,branch,sip\n',
  });
  assert.equal(diagnostics, []);
  assert.equal(
    Object.entries(document?.users ?? {}).map(([name, user]) => [name, user.name]),
    [
      ['alice', 'Alice Wonderland'],
      ['carol', 'Carol'],
      ['robert-bob-jenkins', 'Robert "Bob" Jenkins'],
    ],
  );
});

spreadsheet('names users by a column, by their names, or by their numbers', () => {
  const csv = `name,firstname,lastname,exten,context,line_protocol
boss,Alice,Wonderland,1000,default,sip
,Élodie,Lefèvre,1001,default,sip
,小明,王,1002,default,sip
`;
  assert.equal(Object.keys(documentOf(csv)?.users ?? {}), ['1002', 'boss', 'elodie-lefevre']);
});

spreadsheet('shares the mailbox of several users, and of one in another context', () => {
  const csv = `firstname,exten,context,line_protocol,voicemail_name,voicemail_number,voicemail_context,voicemail_password
Alice,1000,default,sip,Reception,1900,default,7391
Bob,1001,default,sip,Reception,1900,default,7391
Carol,1002,default,sip,Carol,1002,branch,
`;
  const document = documentOf(csv);
  assert.equal(
    ['alice', 'bob', 'carol'].map((name) => document?.users[name]?.voicemail),
    ['1900-default', '1900-default', '1002-branch'],
  );
  const { '1900-default': reception, '1002-branch': carol } = document?.voicemails ?? {};
  assert.equal(
    [reception?.name, reception?.number, reception?.context, reception?.pin],
    ['Reception', '1900', 'default', '7391'],
  );
  assert.equal([carol?.name, carol?.number, carol?.context, carol?.pin], ['Carol', '1002', 'branch', 'auto']);
});

const header = 'firstname,lastname,exten,context,line_protocol';
const problems: readonly [title: string, csv: string, ...expected: string[]][] = [
  [
    'a number that is outside of the range of its context',
    `${header}\nBill,Bush,2002,default,sip\n`,
    '2:11+4 error number 2002 of user "bill-bush" is outside the users of context "default": 1000-1999 // take one of these numbers, or widen `ranges.users`',
  ],
  [
    'a permission that is not there',
    'firstname,call_permissions\nBill,national; mobils\n',
    '2:16+6 error there is no permission "mobils" // did you mean "mobiles"?',
  ],
  [
    'half a line',
    'firstname,lastname,exten,context\nBill,Bush,1002,default\n',
    '2:11+4 error the line of user "bill-bush" needs "line_protocol" // fill all of its cells that are needed, or none of its cells',
  ],
  [
    'half a mailbox',
    'firstname,voicemail_number,voicemail_password\nBill,1002,7391\n',
    '2:6+4 error the mailbox of user "bill" needs "voicemail_name" and "voicemail_context" // fill all of its cells that are needed, or none of its cells',
  ],
  [
    'half an incoming call',
    'firstname,incall_context,incall_ring_seconds\nBill,,20\n',
    '2:7+2 error the incoming call of user "bill" needs "incall_exten" and "incall_context" // fill all of its cells that are needed, or none of its cells',
  ],
  [
    'a ring time that is no multiple of five',
    'firstname,ring_seconds\nBill,7\n',
    '2:6+1 error "ring_seconds" of user "bill" is "7"; expected a number of seconds that is a multiple of 5',
  ],
  [
    'a ring time of nothing',
    'firstname,ring_seconds\nBill,0\n',
    '2:6+1 error "ring_seconds" of user "bill" is "0"; expected a number of seconds that is a multiple of 5',
  ],
  [
    'yes for a bool',
    'firstname,voicemail_attach_audio\nBill,yes\n',
    '2:6+3 error "voicemail_attach_audio" of user "bill" is "yes"; expected 0 or 1',
    '2:6+3 error the mailbox of user "bill" needs "voicemail_name" and "voicemail_number" and "voicemail_context" // fill all of its cells that are needed, or none of its cells',
  ],
  [
    'a language that is none',
    'firstname,language\nBill,French\n',
    '2:6+6 error users.bill.language is "French"; expected a language, such as fr or fr_FR',
  ],
  [
    'a PIN that no phone can dial',
    'firstname,exten,context,line_protocol,voicemail_name,voicemail_number,voicemail_context,voicemail_password\nBill,1002,default,sip,Bill,1002,default,abcd\n',
    '2:41+4 error the PIN of mailbox "bill" cannot be dialled: it may only hold digits',
    '2:41+4 warning the PIN of mailbox "bill" is written in the clear // write `auto`, `{env: NAME}` or `{file: PATH}`',
  ],
  ['a row without a first name', `${header}\n,Bush,1002,default,sip\n`, '2:2+4 error the row needs "firstname"'],
  [
    'two users of one name',
    `${header}\nJohn,Smith,1001,default,sip\nJohn,Smith,1002,default,sip\n`,
    '3:1+4 error two rows describe user "john-smith" // give one of them another name in a column "name"',
  ],
  [
    'a name that no object can have',
    'firstname,name\nBill,national\nNobody,"__proto__"\n',
    '3:9+9 error "name" is "__proto__"; expected a name: lower-case letters, digits, `_`, `.` and `-`, at most 39, a letter or digit first',
  ],
  [
    'a name without letters',
    'firstname\n!?\n',
    '2:1+2 error no name can be made of this one // give the user one in a column "name"',
  ],
  [
    'a column that is unknown',
    'firstname,lastnam,shoe_size\nBill,Bush,44\n',
    '1:11+7 error there is no column "lastnam" // did you mean "lastname"?',
    '1:19+9 error there is no column "shoe_size" // see docs/users-csv.md for the columns',
  ],
  [
    'a column as the manual misprints it',
    'firstname,sip_usern\nBill,x\n',
    '1:11+9 error there is no column "sip_usern" // did you mean "sip_username"?',
  ],
  [
    'a column that is there twice',
    'firstname,exten,exten\nBill,1002,1003\n',
    '1:17+5 error the column "exten" is there twice',
  ],
  [
    'semicolons between the cells',
    'firstname;lastname\nBill;Bush\n',
    '1:1+18 error the first row must hold the names of the columns // save it with commas between the cells',
  ],
  [
    'a file without names of columns',
    'Bill,Bush\n',
    '1:1+4 error the first row must hold the names of the columns // such as firstname,lastname,exten,context',
  ],
  ['a file without first names', 'exten,context\n1002,default\n', '1:1+1 error there is no column "firstname"'],
  [
    'a row with a cell too many',
    'firstname,lastname\nBill,Bush,Junior\n',
    '2:11+6 error this row has not as many cells as the first one: 3 and not 2 // a cell that holds a comma needs quotes',
  ],
  [
    'a row with a cell too few',
    'firstname,lastname\nBill\n',
    '2:1+1 error this row has not as many cells as the first one: 1 and not 2 // a cell that holds a comma needs quotes',
  ],
  [
    'a quote that is not closed',
    'firstname,lastname\nBill,"Bush\n',
    '2:6+1 error a `"` is not closed // a quote inside of a cell is written twice: `""`',
  ],
  [
    'a mailbox that is described in two ways',
    'firstname,voicemail_name,voicemail_number,voicemail_context\nAlice,Reception,1900,default\nBob,Entrance,1900,default\n',
    '3:5+8 error the mailbox 1900@default has another "voicemail_name" than in the first row with it',
  ],
  [
    'an account that is half there',
    'firstname,cti_profile_enabled,username\nBill,1,bill\n',
    '2:6+1 error the account of user "bill" needs "cti_profile_name"',
    '2:6+1 error the account of user "bill" needs "password"',
    '2:6+1 warning nothing becomes of this "cti_profile_enabled": a site has no accounts of applications // take the column away if nobody misses it',
    '2:8+4 warning nothing becomes of this "username": a site has no accounts of applications // take the column away if nobody misses it',
  ],
  [
    'control characters',
    'firstname,email\nBill\u0007,"a@b\nc"\n',
    '2:1+5 error users.bill.name is "Bill\\u0007"; expected one line of text without control characters or blanks at its ends',
    '2:8+3 error users.bill.email is "a@b\\nc"; expected a mail address',
  ],
];
for (const [title, csv, ...expected] of problems) {
  spreadsheet(`refuses ${title}`, () => {
    assert.equal(problemsOf(csv), expected);
  });
}

spreadsheet('refuses a line of no known kind', () => {
  const [problem, ...others] = problemsOf(`${header}\nBill,Bush,1002,default,isdn\n`);
  assert.match(problem ?? '', /^2:24\+4 error users\.bill-bush\.line is "isdn"; expected one of: sip, webrtc, /);
  assert.equal(others, []);
});

spreadsheet('tells once for each column that values are lost, and not when they say what is so anyway', () => {
  const csv = `uuid,firstname,entity_id,userfield,cti_profile_enabled
6f1c,Alice,1,north,0
6f1d,Bob,1,south,0
`;
  assert.equal(problemsOf(csv), [
    '2:1+4 info nothing becomes of this "uuid" and 1 more below it: users are known by their names // take the column away if nobody misses it',
    '2:14+5 warning nothing becomes of this "userfield" and 1 more below it: a user has no such field // take the column away if nobody misses it',
  ]);
});

spreadsheet('says of users what they may do, and what they start with', () => {
  const csv = `firstname,mobile_phone_number,outgoing_caller_id,enabled,supervision_enabled,call_transfer_enabled,dtmf_hangup_enabled,simultaneous_calls,labels,call_record_enabled,online_call_record_enabled,exten,context,line_protocol
Alice,0612345678,anonymous,1,0,0,1,5,sales;support,1,0,1000,default,ua
`;
  const labels = 'labels: { sales: {}, support: {} }\n';
  const { site: document, diagnostics } = siteOf({ 'site.yaml': site, 'labels.yaml': labels, 'users.csv': csv });
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const { alice } = document?.users ?? {};
  assert.equal(
    [alice?.mobile, alice?.caller_id, alice?.enabled, alice?.supervision, alice?.call_transfer, alice?.dtmf_hangup],
    ['0612345678', 'anonymous', true, false, false, true],
  );
  assert.equal(
    [alice?.simultaneous_calls, alice?.labels, alice?.call_recording, alice?.online_call_recording, alice?.line],
    [5, ['sales', 'support'], true, false, 'ua'],
  );
});

spreadsheet('wants labels to be declared', () => {
  assert.equal(problemsOf('firstname,labels\nAlice,accounting\n'), ['2:7+10 error there is no label "accounting"']);
});

spreadsheet('points at both places where a user is described twice', () => {
  const { diagnostics } = siteOf({
    'site.yaml': site,
    'people.yaml': 'users:\n  bill-bush: { number: 1000 }\n',
    'users.csv': 'firstname,lastname\nBill,Bush\n',
  });
  const [found] = diagnostics.filter(({ rule }) => rule === 'duplicate-object');
  assert.equal(
    [found?.message, found?.place?.file, found?.place?.line, found?.place?.column, found?.related?.[0]?.place.file],
    ['"bill-bush" in users is declared twice', 'users.csv', 2, 1, 'people.yaml'],
  );
});

spreadsheet('shows no secret, wherever its line is shown', () => {
  const csv = `firstname,sip_secret,password,voicemail_password,call_permission_password,exten
Bill,hunter2,"hunter2 ""x""",4821,4821,x
`;
  const { sources, diagnostics } = compiled(csv);
  assert.is(
    sources.get('users.csv')?.text,
    `firstname,sip_secret,password,voicemail_password,call_permission_password,exten
Bill,*******,"********""*""",****,****,x
`,
  );
  assert.not.match(JSON.stringify(diagnostics), /unter2|4821/);
  const broken = compiled('firstname,sip_secret\nBill,hunter2\nBob,hun"ter2\n');
  assert.is(broken.sources.get('users.csv')?.text, 'firstname,sip_secret\n****,*******\n***,***"****\n');
});

spreadsheet('reports no dangling reference to users that could not be read', () => {
  const { diagnostics } = siteOf({
    'site.yaml': site,
    'groups.yaml': 'groups:\n  sales: { number: 2000, context: branch, members: [bill] }\n',
    'users.csv': 'firstname,lastnam\nBill,Bush\n',
  });
  assert.equal(
    diagnostics.map(({ rule }) => rule),
    ['unknown-key'],
  );
});

spreadsheet.run();
