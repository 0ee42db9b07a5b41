import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const fax = suite('a fax in the dialplan');

/** The lines of contexts, without comments. */
function linesOf(contexts: readonly string[], yaml: string): string[] {
  const content = fileOf('extensions.conf', yaml);
  return contexts.flatMap((context) =>
    sectionsOf(content, context)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(';')),
  );
}

fax('that is a file only is received, and nothing else', () => {
  const yaml = 'faxes: { paper-work: { number: 1900, t38: no, error_correction: no, max_rate: 9600 } }';
  assert.equal(linesOf(['pbxc-fax', 'pbxc-fax-mail', 'pbxc-fax-detect'], yaml), [
    '[pbxc-fax]',
    'exten = paper+work,1,Gosub(xivo-pickup,s,1)',
    `same = n,Set(PBXC_FAX_FILE=/var/spool/asterisk/monitor/fax-paper-work-\${FILTER(0-9.,\${UNIQUEID})}.tif)`,
    'same = n,Set(FAXOPT(ecm)=no)',
    'same = n,Set(FAXOPT(maxrate)=9600)',
    `same = n,ReceiveFAX(\${PBXC_FAX_FILE},F)`,
    'same = n,Hangup()',
  ]);
  assert.ok(linesOf(['default'], yaml).includes('same = n,Gosub(pbxc-fax,paper+work,1)'));
  const modules = fileOf('modules.conf', yaml);
  assert.ok(modules.includes('\nload = res_fax_spandsp.so\n'));
  assert.not(modules.includes('app_system'));
});

fax('that is mailed is so when the call ends, with digits only of what callers say', () => {
  const yaml = 'faxes: { paper: { mail: [a@acme.example], mail_from: fax@acme.example, station_id: "+33 1" } }';
  const lines = linesOf(['pbxc-fax', 'pbxc-fax-mail'], yaml);
  assert.ok(lines.includes('same = n,Set(CHANNEL(hangup_handler_push)=pbxc-fax-mail,paper,1)'));
  assert.ok(lines.includes('same = n,Set(FAXOPT(localstationid)=+33 1)'));
  assert.equal(lines.slice(-4), [
    '[pbxc-fax-mail]',
    `exten = paper,1,GotoIf($[0\${FAXPAGES} < 1]?done)`,
    `same = n,System(sh /etc/asterisk/pbxc-fax-mail.sh paper id=\${FILTER(0-9.,\${UNIQUEID})} from=\${FILTER(0-9+,\${CALLERID(num)})} to=\${FILTER(0-9+,\${XIVO_DSTNUM})} pages=\${FILTER(0-9,\${FAXPAGES})} &)`,
    'same = n(done),Return()',
  ]);
  assert.ok(fileOf('modules.conf', yaml).includes('\nload = app_system.so\n'));
});

fax('is looked for where a route says so', () => {
  const yaml = `users: { alice: { number: 1000 } }
faxes: { paper: {} }
routes: { incoming: { reception: { number: 0123450000, to: "user:alice", fax_detect: { to: paper, wait: 5s } } } }
`;
  assert.equal(linesOf(['from-extern', 'pbxc-fax-detect'], yaml), [
    '[from-extern]',
    `exten = 0123450000,1,Gosub(pbxc-did,s,1(\${EXTEN}))`,
    'same = n,Gosub(pbxc-fax-detect,s,1(paper,5))',
    'same = n,Gosub(pbxc-user,alice,1)',
    '[pbxc-fax-detect]',
    `exten = s,1,Set(PBXC_FAX=\${ARG1})`,
    'same = n,Answer()',
    `same = n,Set(FAXOPT(faxdetect)=cng,\${ARG2})`,
    'same = n,Playtones(ring)',
    `same = n,Wait(\${ARG2})`,
    'same = n,StopPlaytones()',
    'same = n,Set(FAXOPT(faxdetect)=no)',
    'same = n,Return()',
    'exten = fax,1,StopPlaytones()',
    `same = n,Goto(pbxc-fax,\${PBXC_FAX},1)`,
  ]);
});

fax.run();
