import { createSocket, type Socket } from 'node:dgram';
import { equal, is } from 'uvu/assert';
import { makeAccess } from '../../../server/access/access.ts';
import { makeActivity } from '../../../server/activity/activity.ts';
import { listenUdp } from '../../../server/system/listen.ts';
import { makeMetrics } from '../../../server/system/metrics.ts';
import { type TftpServer, tftpServer } from '../../../server/tftp/server.ts';
import { suite } from '../../lib/suite.ts';
import { generationOf, served } from '../lib/files.ts';
import { silentLog } from '../lib/silent-log.ts';

const firmware = new Uint8Array(100_000).map((_, index) => (index * 7919) % 256);
const generation = generationOf(
  served('/srv/provisioning/SEP001565ABCDEF.cnf.xml', '<device/>\n', true),
  served('/srv/provisioning/fw.bin', firmware),
  served('/etc/asterisk/pjsip.conf', 'secret', true),
);
let server: TftpServer;
let port = 0;

const tftp = suite('The TFTP server');

tftp.before(async () => {
  const socket = await listenUdp({ address: '127.0.0.1', port: 0 });
  port = socket.address().port;
  server = await tftpServer(socket, {
    generation: () => generation,
    activity: makeActivity(),
    access: makeAccess({ trusted: [], phones: ['127.0.0.1'], tokens: [] }),
    log: silentLog,
    metrics: makeMetrics(),
  });
});

tftp.after(() => server.close(0));

/** Sends a request and plays a client that acknowledges every block; gives the file, or the error. */
function get(
  name: string,
  options: readonly string[] = [],
  socket: Socket = createSocket('udp4'),
): Promise<string | Buffer> {
  return new Promise((resolve) => {
    const blocks: Buffer[] = [];
    let size = 512;
    const end = (result: string | Buffer): void => {
      socket.close();
      resolve(result);
    };
    socket.on('message', (packet, from) => {
      const acknowledge = (block: number, then?: () => void) =>
        socket.send(Buffer.from([0, 4, block >> 8, block & 0xff]), from.port, from.address, then);
      const opcode = packet.readUInt16BE(0);
      if (opcode === 5)
        return end(`error ${packet.readUInt16BE(2)}: ${packet.toString('latin1', 4, packet.length - 1)}`);
      if (opcode === 6) {
        size = Number(/blksize\0([0-9]+)/.exec(packet.toString('latin1'))?.[1] ?? 512);
        acknowledge(0);
        return;
      }
      if (packet.readUInt16BE(2) === ((blocks.length + 1) & 0xffff)) blocks.push(packet.subarray(4));
      const isLast = packet.length - 4 < size;
      acknowledge(blocks.length & 0xffff, isLast ? () => end(Buffer.concat(blocks)) : undefined);
    });
    socket.send([`\0\u0001${name}`, 'octet', ...options, ''].join('\0'), port, '127.0.0.1');
  });
}

tftp('sends a file, with or without options', async () => {
  is(firmware.length, 100_000);
  is(Buffer.compare(Buffer.from(await get('fw.bin')), firmware), 0);
  is(
    Buffer.compare(Buffer.from(await get('/fw.bin', ['blksize', '1400', 'windowsize', '8', 'tsize', '0'])), firmware),
    0,
  );
  is((await get('sep001565abcdef.CNF.xml')).toString(), '<device/>\n');
});

tftp('says what is not there, and leads nowhere else', async () => {
  const names = [
    'nobody.cfg',
    '../../etc/asterisk/pjsip.conf',
    '/etc/asterisk/pjsip.conf',
    '..\\..\\etc\\passwd',
    'fw.bin/',
    '.',
  ];
  const answers = await Promise.all(names.map((name) => get(name)));
  equal(
    answers,
    names.map(() => 'error 1: no such file'),
  );
});

tftp('takes nothing', async () => {
  const socket = createSocket('udp4');
  const answer = await new Promise<Buffer>((resolve) => {
    socket.on('message', resolve);
    socket.send('\0\u0002mine.cfg\0octet\0', port, '127.0.0.1');
  });
  socket.close();
  is(answer.toString('latin1'), '\0\u0005\0\u0002files are read only\0');
});

tftp('sends a thousand files at once, each whole', async () => {
  const all = await Promise.all(Array.from({ length: 1000 }, () => get('SEP001565ABCDEF.cnf.xml')));
  equal(new Set(all.map(String)), new Set(['<device/>\n']));
  // The last acknowledgements are on their way.
  for (let wait = 0; wait < 100 && server.count() > 0; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
  is(server.count(), 0);
});

/** A client in the middle of `fw.bin`: it has block 1, has said so, and block 2 has come. */
async function midway(): Promise<{ readonly socket: Socket; readonly from: number }> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  socket.send('\0\u0001fw.bin\0octet\0', port, '127.0.0.1');
  const [first, from] = await message(socket);
  is(first.length, 516);
  socket.send(Buffer.from([0, 4, 0, 1]), from, '127.0.0.1');
  await message(socket);
  return { socket, from };
}

function message(socket: Socket): Promise<[packet: Buffer, port: number]> {
  return new Promise((resolve) => socket.once('message', (packet, { port: from }) => resolve([packet, from])));
}

tftp('begins again for a client that starts anew from the same port', async () => {
  const { socket } = await midway();
  await new Promise((resolve) => setTimeout(resolve, 900));
  is(Buffer.compare(Buffer.from(await get('fw.bin', [], socket)), firmware), 0);
});

tftp('begins at once with another file for the same port', async () => {
  const { socket } = await midway();
  is((await get('mine.cfg', [], socket)).toString(), (await get('mine.cfg')).toString());
});

tftp('goes on where a request comes once more, late, of a client that has heard us since', async () => {
  const { socket, from } = await midway();
  socket.send('\0\u0001fw.bin\0octet\0', port, '127.0.0.1');
  // Answered by the same process after the request: had it begun anew, the first block would come from another port.
  await get('mine.cfg');
  socket.send(Buffer.from([0, 4, 0, 2]), from, '127.0.0.1');
  const [packet, again] = await message(socket);
  equal([packet.readUInt16BE(2), again], [3, from]);
  socket.close();
});

tftp.run();
