/** A page to be faxed, as a TIFF without compression: white, with a black bar across. */
export function faxPage(): Buffer {
  const [width, height] = [1728, 600];
  const rowBytes = width / 8;
  const strip = Buffer.alloc(rowBytes * height);
  strip.fill(0xff, rowBytes * 200, rowBytes * 240);
  const entries: readonly [tag: number, type: number, value: number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 1],
    // White is 0.
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, strip.length],
    [282, 5, 8 + strip.length],
    [283, 5, 16 + strip.length],
    [296, 3, 2],
  ];
  const tail = Buffer.alloc(16 + 2 + entries.length * 12 + 4);
  tail.writeUInt32LE(204, 0);
  tail.writeUInt32LE(1, 4);
  tail.writeUInt32LE(98, 8);
  tail.writeUInt32LE(1, 12);
  tail.writeUInt16LE(entries.length, 16);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 18 + index * 12;
    tail.writeUInt16LE(tag, at);
    tail.writeUInt16LE(type, at + 2);
    tail.writeUInt32LE(1, at + 4);
    tail.writeUInt32LE(value, at + 8);
  }
  const head = Buffer.alloc(8);
  head.write('II');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8 + strip.length + 16, 4);
  return Buffer.concat([head, strip, tail]);
}
