/** The packets of TFTP (RFC 1350), with options (RFC 2347). */
export type Packet =
  | ReadRequest
  | { readonly is: 'write' }
  | { readonly is: 'ack'; readonly block: number }
  | { readonly is: 'error'; readonly code: number; readonly message: string };

export interface ReadRequest {
  readonly is: 'read';
  readonly name: string;
  readonly mode: string;
  /** By name, in lower case. */
  readonly options: ReadonlyMap<string, string>;
}

const opcode = { read: 1, write: 2, data: 3, ack: 4, error: 5, oack: 6 } as const;

export const errorCode = { undefined: 0, notFound: 1, access: 2, illegal: 4, unknownTransfer: 5, options: 8 } as const;

/** Reads a packet that a client may send; undefined for anything else. */
export function parsePacket(bytes: Buffer): Packet | undefined {
  if (bytes.length < 4) return undefined;
  switch (bytes.readUInt16BE(0)) {
    case opcode.read:
      return parseRead(bytes);
    case opcode.write:
      return { is: 'write' };
    case opcode.ack:
      return { is: 'ack', block: bytes.readUInt16BE(2) };
    case opcode.error: {
      const end = bytes.indexOf(0, 4);
      return {
        is: 'error',
        code: bytes.readUInt16BE(2),
        message: bytes.toString('latin1', 4, end < 0 ? bytes.length : end),
      };
    }
    default:
      return undefined;
  }
}

function parseRead(bytes: Buffer): ReadRequest | undefined {
  if (bytes[bytes.length - 1] !== 0) return undefined;
  const [name, mode, ...rest] = bytes.toString('utf8', 2, bytes.length - 1).split('\0');
  if (name === undefined || mode === undefined || name === '') return undefined;
  const options = new Map<string, string>();
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const option = (rest[index] ?? '').toLowerCase();
    // An option given twice means nothing (RFC 2347): the first is taken.
    if (!options.has(option)) options.set(option, rest[index + 1] ?? '');
  }
  return { is: 'read', name, mode: mode.toLowerCase(), options };
}

export function dataPacket(block: number, body: Uint8Array): Buffer {
  const packet = Buffer.allocUnsafe(4 + body.length);
  packet.writeUInt16BE(opcode.data, 0);
  packet.writeUInt16BE(block & 0xffff, 2);
  packet.set(body, 4);
  return packet;
}

export function errorPacket(code: number, message: string): Buffer {
  const packet = Buffer.alloc(5 + Buffer.byteLength(message));
  packet.writeUInt16BE(opcode.error, 0);
  packet.writeUInt16BE(code, 2);
  packet.write(message, 4);
  return packet;
}

export function optionsPacket(options: ReadonlyMap<string, string>): Buffer {
  const text = [...options].map(([name, value]) => `${name}\0${value}\0`).join('');
  const packet = Buffer.alloc(2 + Buffer.byteLength(text));
  packet.writeUInt16BE(opcode.oack, 0);
  packet.write(text, 2);
  return packet;
}
