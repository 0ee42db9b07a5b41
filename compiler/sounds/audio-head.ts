/** What the first bytes of a file say of the sound in it. */
export type AudioHead =
  | {
      readonly container: 'wav';
      readonly encoding: number;
      readonly channels: number;
      readonly rate: number;
      readonly bits: number;
    }
  | { readonly container: 'vorbis' | 'opus'; readonly channels: number; readonly rate: number }
  | { readonly container: 'mp3' | 'other' };

/** The encodings of WAV that Asterisk knows. */
export const wavPcm = 1;
export const wavGsm = 49;

/** Reads the head of a sound file; what is cut off or no sound is `other`. */
export function audioHead(bytes: Buffer): AudioHead {
  if (tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WAVE') return wavHead(bytes);
  if (tag(bytes, 0) === 'OggS') return oggHead(bytes);
  const isMp3 = bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);
  return { container: isMp3 ? 'mp3' : 'other' };
}

/** A WAV file is a row of chunks; others may stand before the one that tells the format. */
function wavHead(bytes: Buffer): AudioHead {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    if (tag(bytes, at) === 'fmt ') {
      if (size < 16 || at + 24 > bytes.length) break;
      return {
        container: 'wav',
        encoding: bytes.readUInt16LE(at + 8),
        channels: bytes.readUInt16LE(at + 10),
        rate: bytes.readUInt32LE(at + 12),
        bits: bytes.readUInt16LE(at + 22),
      };
    }
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
  }
  return { container: 'other' };
}

/** The first page holds nothing but the head of the codec, behind a table whose length is its 27th byte. */
function oggHead(bytes: Buffer): AudioHead {
  const start = 27 + (bytes[26] ?? 0);
  if (bytes.length < start + 19) return { container: 'other' };
  if (bytes.toString('latin1', start, start + 8) === 'OpusHead')
    return { container: 'opus', channels: bytes.readUInt8(start + 9), rate: bytes.readUInt32LE(start + 12) };
  if (bytes.toString('latin1', start + 1, start + 7) === 'vorbis')
    return { container: 'vorbis', channels: bytes.readUInt8(start + 11), rate: bytes.readUInt32LE(start + 12) };
  return { container: 'other' };
}

function tag(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
