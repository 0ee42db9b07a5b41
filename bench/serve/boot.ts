import { createSocket } from 'node:dgram';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { modelFile, modelText, phoneFile, phoneText } from './phones.ts';
import { start } from './start.ts';

const count = 5000;

/** So many phones at once: each gets the file of its model by TFTP, its own by TFTP, and its own by HTTP. */
export async function bootPhones(root: string): Promise<string> {
  const server = await start(
    [process.execPath, '--import', 'tsx', join(root, 'bench/serve/phones-server.ts'), String(count)],
    /\{.*\}/,
  );
  const ports = JSON.parse(server.line) as { http: number; tftp: number };
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const begin = performance.now();
  const wrong: string[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const own = phoneText(index);
      // An address of its own, as every phone has.
      const address = `127.1.${index >> 8}.${index & 255}`;
      if ((await tftp(address, ports.tftp, modelFile)) !== modelText) wrong.push(`${index} model by TFTP`);
      if ((await tftp(address, ports.tftp, phoneFile(index))) !== own) wrong.push(`${index} own by TFTP`);
      if ((await web(address, ports.http, phoneFile(index), agent)) !== own) wrong.push(`${index} own by HTTP`);
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  await server.stop();
  return `${count} phones at once, ${3 * count} files: ${wrong.length} wrong or lost, ${seconds.toFixed(1)} s in all${wrong.length === 0 ? '' : ` (${wrong.slice(0, 3).join(', ')}, ...)`}`;
}

/** A phone's client: asks again each second, thirty times in all, and acknowledges every block. */
function tftp(address: string, port: number, name: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const blocks: Buffer[] = [];
    let size = 512;
    let tries = 0;
    let last: () => void = () => {};
    const end = (text: string): void => {
      clearInterval(timer);
      socket.close();
      resolve(text);
    };
    const send = (packet: Buffer, to: number, then?: () => void): void => {
      last = () => socket.send(packet, to, '127.0.0.1', then);
      last();
    };
    const timer = setInterval(() => (++tries > 30 ? end('') : last()), 1000);
    let peer: number | undefined;
    socket.on('message', (packet, from) => {
      // As RFC 1350 has it: what comes from elsewhere is of another transfer.
      peer ??= from.port;
      if (from.port !== peer) return;
      const opcode = packet.readUInt16BE(0);
      if (opcode === 5) return end('');
      const ack = (block: number, then?: () => void): void =>
        send(Buffer.from([0, 4, block >> 8, block & 255]), from.port, then);
      if (opcode === 6) {
        size = 1400;
        return ack(0);
      }
      if (packet.readUInt16BE(2) === blocks.length + 1) blocks.push(packet.subarray(4));
      const isLast = packet.length - 4 < size && packet.readUInt16BE(2) === blocks.length;
      ack(blocks.length, isLast ? () => end(Buffer.concat(blocks).toString()) : undefined);
    });
    socket.bind(0, address, () => send(Buffer.from(`\0\u0001${name}\0octet\0blksize\x001400\0`), port));
  });
}

function web(address: string, port: number, name: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', localAddress: address, port, path: `/${name}`, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString()));
    });
    request.on('error', (error) => resolve(error.message));
  });
}
