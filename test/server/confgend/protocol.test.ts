import { createHash } from 'node:crypto';
import type { Server } from 'node:net';
import { is } from 'uvu/assert';
import { makeAccess } from '../../../server/access/access.ts';
import { confgendServer } from '../../../server/confgend/server.ts';
import type { Generation } from '../../../server/generation/generation.ts';
import { listen } from '../../../server/system/listen.ts';
import { makeMetrics } from '../../../server/system/metrics.ts';
import { suite } from '../../lib/suite.ts';
import { tcp } from '../lib/exchange.ts';
import { generationOf, served } from '../lib/files.ts';
import { silentLog } from '../lib/silent-log.ts';

const queues = '[general]\nautofill = yes\n';
const large = new Uint8Array(8_000_000).fill(0x61);
const files = [
  served('/etc/asterisk/queues.conf', queues),
  served('/etc/asterisk/pjsip.conf', large, true),
  served('/etc/asterisk/empty.conf', ''),
  served('/etc/dahdi/system.conf', 'loadzone = fr\n'),
];

let generation: Generation | undefined = generationOf(...files);
let refreshed = 0;
let server: Server;
let port = 0;

const protocol = suite('The confgend protocol');

protocol.before(async () => {
  server = confgendServer({
    generation: () => generation,
    refresh: () => refreshed++,
    access: makeAccess({ trusted: ['127.0.0.0/8'], phones: [], tokens: [] }),
    host: undefined,
    log: silentLog,
    metrics: makeMetrics(),
    patience: 400,
  });
  port = await listen(server, { address: '127.0.0.1', port: 0 });
});

protocol.after(async () => {
  await new Promise((resolve) => server.close(resolve));
});

protocol('answers what the stock client sends, which ends with no line feed, with the bare file', async () => {
  is(await tcp(port, ['asterisk/queues.conf']), queues);
  is(await tcp(port, ['asterisk/queues.conf cached']), queues);
});

protocol('answers a request that comes in pieces, or a byte at a time', async () => {
  is(await tcp(port, ['asterisk/qu', 'eues.conf'], { pause: 60 }), queues);
  is(await tcp(port, [...'asterisk/queues.conf cached\n'], { pause: 1 }), queues);
});

protocol('answers with a large file whole, also when the client goes on sending', async () => {
  const reply = await tcp(port, ['asterisk/pjsip.conf cached\n', 'x'.repeat(50_000), 'y'.repeat(50_000)]);
  is(reply.length, large.length);
});

protocol('takes an absolute path for a file elsewhere', async () => {
  is(await tcp(port, ['/etc/dahdi/system.conf\n']), 'loadzone = fr\n');
});

protocol('answers with nothing for a file that is empty', async () => {
  is(await tcp(port, ['asterisk/empty.conf\n']), '');
});

protocol('reads the site again and answers with nothing when told to invalidate', async () => {
  refreshed = 0;
  is(await tcp(port, ['asterisk/queues.conf invalidate']), '');
  is(await tcp(port, ['asterisk/queues.conf invalidate cached\n']), '');
  is(refreshed, 2);
});

protocol('answers with a file that Asterisk refuses when there is none of the name', async () => {
  is(
    await tcp(port, ['asterisk/nobody.conf\n']),
    '; pbxc: host "pbx1" has no file /etc/asterisk/nobody.conf\n#include "/pbxc-error/host-pbx1-has-no-file-etc-asterisk-nobody.conf"\n',
  );
  is(
    await tcp(port, ['asterisk/queues.conf host=pbx2\n']),
    '; pbxc: the site has no host "pbx2"\n#include "/pbxc-error/the-site-has-no-host-pbx2-"\n',
  );
});

protocol('so it does for what is no request, and for one that never becomes whole', async () => {
  const refused =
    '; pbxc: this is no request: asterisk/FILE [cached|invalidate]\n#include "/pbxc-error/this-is-no-request-asterisk-FILE-cached-invalidate-"\n';
  is(await tcp(port, ['asterisk/queues.conf please\n']), refused);
  is(await tcp(port, ['\n']), refused);
  is(await tcp(port, [Buffer.from([0xff, 0xfe, 0x00, 0x0a])]), refused);
  is(
    await tcp(port, ['a'.repeat(2000)]),
    '; pbxc: host "pbx1" has no file ' +
      `/${'a'.repeat(2000)}\n#include "/pbxc-error/host-pbx1-has-no-file-${'a'.repeat(2000)}"\n`,
  );
  is(
    await tcp(port, ['asterisk/quer']),
    '; pbxc: host "pbx1" has no file /etc/asterisk/quer\n#include "/pbxc-error/host-pbx1-has-no-file-etc-asterisk-quer"\n',
  );
});

protocol('says so while the site has not compiled', async () => {
  generation = undefined;
  is(
    await tcp(port, ['asterisk/queues.conf\n']),
    '; pbxc: the site has not compiled yet\n#include "/pbxc-error/the-site-has-not-compiled-yet"\n',
  );
  generation = generationOf(...files);
});

protocol('answers framed requests one after the other, with lengths and digests', async () => {
  const reply = await tcp(
    port,
    ['asterisk/queues.conf framed\nasterisk/nobody.conf framed\nasterisk/empty.conf framed\n'],
    { endsAfter: true },
  );
  is(
    reply,
    `pbxc ok 25 ${sha256(queues)}
${queues}pbxc error host "pbx1" has no file /etc/asterisk/nobody.conf
pbxc ok 0 ${sha256('')}
`,
  );
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

protocol.run();
