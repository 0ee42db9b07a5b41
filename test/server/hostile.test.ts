import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { is, ok } from 'uvu/assert';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { tcp } from './lib/exchange.ts';
import { type ServedSite, serveSite } from './lib/site.ts';

const site = `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`;
const requests = 300;

let served: ServedSite;

const hostile = suite('A server among hostile clients');

hostile.before(async () => {
  served = await serveSite({ 'site.yaml': site });
});

hostile.after(() => served.close());

/** Every service still gives what is right. */
async function isWell(): Promise<void> {
  ok((await tcp(served.port('confgend'), ['asterisk/pjsip.conf'])).includes('\n[alice]'));
  is((await served.get('/healthz')).status, 200);
  is(await tftpError(Buffer.from('\0\u0001nobody.cfg\0octet\0')), 'no such file');
}

hostile('answers on after malformed requests of confgend, none with what is no refusal or file', async () => {
  const words = fc.constantFrom(
    'asterisk/',
    'pjsip.conf',
    ' ',
    'cached',
    'framed',
    'host=',
    '\n',
    '\0',
    '../',
    '/etc/passwd',
    'invalidate',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 2000 }),
  );
  const samples = fc.sample(text, { numRuns: requests, seed: 1 });
  await inTurns(samples, async (sample) => {
    const reply = await tcp(served.port('confgend'), [sample === '' ? '\n' : sample], { endsAfter: true });
    ok(/^(?:$|; pbxc: |pbxc (?:ok|error) |;|\[)/.test(reply), JSON.stringify({ sample, reply: reply.slice(0, 200) }));
    ok(!reply.includes('root:'));
  });
  await isWell();
});

hostile('answers on after malformed requests of HTTP, all of them refused', async () => {
  const words = fc.constantFrom(
    'GET ',
    '/v1/',
    '/../',
    '%00',
    '%2e%2e/',
    'etc/passwd',
    ' HTTP/1.1\r\n',
    'Host: x\r\n',
    '\r\n',
    'Range: bytes=',
    '-',
    '9'.repeat(30),
    'Content-Length: -1\r\n',
    '\0',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 500 }),
  );
  const samples = fc.sample(text, { numRuns: requests, seed: 2 });
  await inTurns(samples, async (sample) => {
    const reply = await tcp(served.port('http'), [`${sample}\r\n\r\n`], { endsAfter: true }).catch(() => '');
    ok(!reply.startsWith('HTTP/1.1 5'), JSON.stringify({ sample, reply: reply.slice(0, 200) }));
    ok(!reply.includes('root:'));
  });
  await isWell();
});

hostile('answers on after malformed packets of TFTP', async () => {
  const socket = createSocket('udp4');
  const samples = fc.sample(fc.uint8Array({ maxLength: 600 }), { numRuns: requests, seed: 3 });
  for (const sample of samples) {
    const packet = Buffer.from(sample);
    // Half of them look like requests.
    if (packet.length > 2 && (packet[0] ?? 0) % 2 === 0) packet.writeUInt16BE(1, 0);
    await new Promise((resolve) => socket.send(packet, served.port('tftp'), '127.0.0.1', resolve));
  }
  socket.close();
  await isWell();
});

hostile('answers on beside connections that say nothing, stop in the middle, or read nothing', async () => {
  const held: Socket[] = [];
  const hold = (port: number, text: string): void => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    if (text !== '') socket.write(text);
    held.push(socket);
  };
  for (let count = 0; count < 100; count++) {
    hold(served.port('http'), '');
    hold(served.port('http'), 'GET /v1/st');
    hold(served.port('http'), 'GET /v1/site HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20));
    hold(served.port('confgend'), '');
    hold(served.port('confgend'), 'asterisk/pj');
    hold(served.port('confgend'), 'asterisk/extensions.conf framed\n'.repeat(20));
  }
  await isWell();
  for (const socket of held) socket.destroy();
  await isWell();
});

hostile.run();

/** Thirty at a time. */
async function inTurns<Sample>(samples: readonly Sample[], each: (sample: Sample) => Promise<void>): Promise<void> {
  for (let from = 0; from < samples.length; from += 30) await Promise.all(samples.slice(from, from + 30).map(each));
}

async function tftpError(packet: Buffer): Promise<string> {
  const socket = createSocket('udp4');
  const answer = await new Promise<Buffer>((resolve) => {
    socket.on('message', resolve);
    socket.send(packet, served.port('tftp'), '127.0.0.1');
  });
  socket.close();
  return answer.toString('latin1', 4, answer.length - 1);
}
