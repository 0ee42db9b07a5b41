import { equal, is } from 'uvu/assert';
import { negotiate } from '../../../server/tftp/negotiate.ts';
import { toNetascii } from '../../../server/tftp/netascii.ts';
import { parsePacket } from '../../../server/tftp/packet.ts';
import { type TransferEnd, transfer } from '../../../server/tftp/transfer.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const transfers = suite('A TFTP transfer');

/** A transfer whose packets are collected, and the client's end of it played by hand. */
function started(body: Uint8Array, options: Readonly<Record<string, string>> = {}) {
  const packets: Buffer[] = [];
  const ends: TransferEnd[] = [];
  const running = transfer(
    body,
    negotiate(new Map(Object.entries(options)), body.length),
    (packet) => packets.push(packet),
    (end) => ends.push(end),
  );
  running.start();
  return { packets, ends, running };
}

/** `DATA 1 (512)`, `OACK blksize=1024`. */
function shown(packet: Buffer): string {
  if (packet.readUInt16BE(0) === 3) return `DATA ${packet.readUInt16BE(2)} (${packet.length - 4})`;
  const words = packet.toString('latin1', 2).split('\0');
  return `OACK ${words
    .slice(0, -1)
    .map((word, index) => (index % 2 === 0 ? word : `=${word} `))
    .join('')}`.trimEnd();
}

transfers('sends a block at a time and ends with one that is not full', () => {
  const { packets, ends, running } = started(new Uint8Array(1000));
  running.acknowledge(1);
  running.acknowledge(2);
  equal(packets.map(shown), ['DATA 1 (512)', 'DATA 2 (488)']);
  equal(ends, ['done']);
});

transfers('ends a body that fills its last block with an empty one', () => {
  const { packets, ends, running } = started(new Uint8Array(512));
  running.acknowledge(1);
  running.acknowledge(2);
  equal(packets.map(shown), ['DATA 1 (512)', 'DATA 2 (0)']);
  equal(ends, ['done']);
});

transfers('agrees on options before the first block', () => {
  const { packets, ends, running } = started(new Uint8Array(3000), {
    blksize: '1400',
    tsize: '0',
    nobody: '1',
    timeout: '3',
  });
  running.acknowledge(0);
  running.acknowledge(1);
  running.acknowledge(2);
  running.acknowledge(3);
  equal(packets.map(shown), [
    'OACK blksize=1400 tsize=3000 timeout=3',
    'DATA 1 (1400)',
    'DATA 2 (1400)',
    'DATA 3 (200)',
  ]);
  equal(ends, ['done']);
});

transfers('agrees to blocks no larger than fit on Ethernet, and to windows within reason', () => {
  const { packets, running } = started(new Uint8Array(10), { blksize: '65464', windowsize: '65535' });
  equal(packets.map(shown), ['OACK blksize=1468 windowsize=64']);
  running.stop();
});

transfers('leaves out options it cannot read', () => {
  const { packets, running } = started(new Uint8Array(10), { blksize: '7', timeout: '0', windowsize: 'many' });
  equal(packets.map(shown), ['DATA 1 (10)']);
  running.stop();
});

transfers('sends a window, and the rest of it again from what the client has', () => {
  const { packets, ends, running } = started(new Uint8Array(2100), { windowsize: '3' });
  running.acknowledge(0);
  running.acknowledge(2);
  running.acknowledge(5);
  equal(packets.map(shown), [
    'OACK windowsize=3',
    'DATA 1 (512)',
    'DATA 2 (512)',
    'DATA 3 (512)',
    'DATA 3 (512)',
    'DATA 4 (512)',
    'DATA 5 (52)',
  ]);
  equal(ends, ['done']);
});

transfers('does not answer an acknowledgement twice', () => {
  const { packets, running } = started(new Uint8Array(2000));
  running.acknowledge(1);
  running.acknowledge(1);
  running.acknowledge(0);
  running.acknowledge(7);
  equal(packets.map(shown), ['DATA 1 (512)', 'DATA 2 (512)']);
  running.stop();
});

transfers('counts on past block 65535', () => {
  const size = 66_000 * 8 + 3;
  const body = new Uint8Array(size).map((_, index) => index % 251);
  const { packets, ends, running } = started(body, { blksize: '8', windowsize: '64' });
  running.acknowledge(0);
  const received: Buffer[] = [];
  let next = 1;
  while (ends.length === 0) {
    for (const packet of packets.splice(0)) {
      if (packet.readUInt16BE(0) !== 3) continue;
      is(packet.readUInt16BE(2), next & 0xffff);
      received.push(packet.subarray(4));
      next++;
    }
    running.acknowledge((next - 1) & 0xffff);
  }
  is(Buffer.concat(received).equals(body), true);
});

transfers('sends again until it is heard, and gives up in the end', async () => {
  const packets: Buffer[] = [];
  const terms = { blockSize: 512, timeout: 2, windowSize: 1, agreed: new Map() };
  const end = await new Promise((resolve) =>
    transfer(new Uint8Array(5), terms, (packet) => packets.push(packet), resolve).start(),
  );
  is(end, 'gave-up');
  equal(
    packets.map(shown),
    Array.from({ length: 6 }, () => 'DATA 1 (5)'),
  );
});

transfers('brings every body whole over a network that loses, repeats and reorders', () => {
  const fate = fc.constantFrom('arrives', 'arrives', 'arrives', 'lost', 'twice');
  // Something gets through.
  const losses = fc.array(fate, { maxLength: 40 }).map((fates) => [...fates, 'arrives']);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 3000 }),
      fc.integer({ min: 1, max: 9 }),
      losses,
      (body, windowSize, fates) => {
        const packets: Buffer[] = [];
        const ends: TransferEnd[] = [];
        const terms = { blockSize: 64, timeout: 1000, windowSize, agreed: new Map() };
        const running = transfer(
          body,
          terms,
          (packet) => packets.push(packet),
          (end) => ends.push(end),
        );
        running.start();
        const received: Buffer[] = [];
        let step = 0;
        while (ends.length === 0 && step < 5000) {
          const arrived = packets.splice(0).flatMap((packet) => {
            const fate = fates[step++ % fates.length];
            return fate === 'lost' ? [] : fate === 'twice' ? [packet, packet] : [packet];
          });
          // A real client: takes the next block in order, says what it has, again when nothing came.
          for (const packet of arrived)
            if (packet.readUInt16BE(2) === received.length + 1) received.push(packet.subarray(4));
          running.acknowledge(received.length & 0xffff);
          if (arrived.length === 0) running.resend();
        }
        return ends[0] === 'done' && Buffer.concat(received).equals(body);
      },
    ),
  );
});

transfers('writes ends of line as terminals do in netascii', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  is(text(toNetascii(Buffer.from('a\nb\rc'))), 'a\r\nb\r\0c');
  is(text(toNetascii(Buffer.from('plain'))), 'plain');
});

transfers('begins with a request that is read whatever is in it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      parsePacket(Buffer.from(bytes));
    }),
  );
  equal(parsePacket(Buffer.from('\0\u0001a.cfg\0OCTET\0BLKSIZE\x001024\0blksize\x008\0')), {
    is: 'read',
    name: 'a.cfg',
    mode: 'octet',
    options: new Map([['blksize', '1024']]),
  });
  equal(
    ['\0\u0001a.cfg\0octet', '\0\u0001\0octet\0', '\0\u0007a\0', '\0\u0001', ''].map((text) =>
      parsePacket(Buffer.from(text)),
    ),
    [undefined, undefined, undefined, undefined, undefined],
  );
});

transfers.run();
