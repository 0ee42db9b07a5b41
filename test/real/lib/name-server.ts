import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/**
 * Has a name server at this address that knows these names too, and that every other name does not exist: a host without
 * one would wait for seconds before it believes that. It runs as long as the test file.
 */
export async function nameServer(address: string, names: Readonly<Record<string, string>>): Promise<void> {
  const known = servers.get(address);
  if (known) {
    for (const [name, target] of Object.entries(names)) known.set(name, target);
    return;
  }
  const all = new Map(Object.entries(names));
  servers.set(address, all);
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(answer(query, all), from.port, from.address));
  socket.bind(53, address);
  await once(socket, 'listening');
  socket.unref();
}

const servers = new Map<string, Map<string, string>>();

function answer(query: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const labels: string[] = [];
  let end = 12;
  for (let length = query[end] ?? 0; length > 0; length = query[end] ?? 0) {
    labels.push(query.toString('latin1', end + 1, end + 1 + length));
    end += length + 1;
  }
  const type = query.readUInt16BE(end + 1);
  const address = names.get(labels.join('.').toLowerCase());
  const records = address !== undefined && type === A ? 1 : 0;

  const head = Buffer.from(query.subarray(0, 12));
  // Authoritative, recursion available; no such name (3) unless the name is known.
  head.writeUInt16BE(0x8580 | (address === undefined ? 3 : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records, 6);
  head.writeUInt32BE(0, 8);
  const question = query.subarray(12, end + 5);
  if (records === 0 || address === undefined) return Buffer.concat([head, question]);
  // The name by reference to the question, type A, class IN, 60 s, 4 bytes.
  const record = [0xc0, 12, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)];
  return Buffer.concat([head, question, Buffer.from(record)]);
}

const A = 1;
