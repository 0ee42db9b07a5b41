/** A tenth of a second of silence as a WAV file, as Asterisk plays it unless something else is said. */
export function wavFile({ rate = 8000, channels = 1, bits = 16, encoding = 1, seconds = 0.1 } = {}): Buffer {
  const frame = (channels * bits) / 8;
  const data = Buffer.alloc(Math.round(rate * seconds) * frame);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(encoding, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
