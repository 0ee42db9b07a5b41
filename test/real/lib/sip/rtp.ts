import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Media } from './sdp.ts';

/** A phone's ear and mouth. */
export interface Rtp {
  readonly port: number;
  /** Starts to speak to the other side (again, if it moved). */
  talk(to: Media): void;
  /** Presses keys, as RFC 4733 events of 80 ms with a pause between them. */
  press(digits: string): Promise<void>;
  /** The keys the other side pressed. */
  readonly pressed: () => string;
  /** The sample each phone speaks, of those whose voice arrived unchanged. */
  readonly voices: ReadonlySet<number>;
  /** Milliseconds of the longest time without a packet of voice since this was asked last, and until now. */
  longestPause(): number;
  /** Packets of voice that arrived. */
  readonly packets: () => number;
  close(): void;
}

/** @param voice The sample it repeats: with the same codec all the way it arrives as it is, which tells who is heard. */
export async function openRtp(address: string, voice: number): Promise<Rtp> {
  const socket = createSocket('udp4');
  socket.on('error', () => {});
  socket.bind(0, address);
  await once(socket, 'listening');

  const voices = new Set<number>();
  let packets = 0;
  let longest = 0;
  let last = performance.now();
  const listen = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  let digits = '';
  let lastEvent = -1;
  let to: Media | undefined;
  let isPressing = false;
  let sequence = 0;
  let timestamp = 0;

  socket.on('message', (packet) => {
    const type = (packet[1] ?? 0) & 0x7f;
    const payload = packet.subarray(12);
    if (type >= 96 && payload.length === 4) {
      // The packets of one key share a timestamp.
      if (packet.readUInt32BE(4) !== lastEvent) digits += KEYS[payload[0] ?? 0] ?? '';
      lastEvent = packet.readUInt32BE(4);
      return;
    }
    packets++;
    listen();
    const sample = payload[0];
    if (sample !== undefined && payload.length > 1 && payload.every((byte) => byte === sample)) voices.add(sample);
  });

  const send = (type: number, payload: Buffer, at: number, marker = false): void => {
    if (to === undefined) return;
    const head = Buffer.alloc(12);
    head[0] = 0x80;
    head[1] = type | (marker ? 0x80 : 0);
    head.writeUInt16BE(sequence++ & 0xffff, 2);
    head.writeUInt32BE(at >>> 0, 4);
    head.writeUInt32BE(voice + 1, 8);
    socket.send(Buffer.concat([head, payload]), to.port, to.address);
  };
  const timer = setInterval(() => {
    timestamp += SAMPLES;
    if (to !== undefined && !isPressing) send(to.voice, Buffer.alloc(SAMPLES, voice), timestamp);
  }, 20);

  const pressOne = async (key: string): Promise<void> => {
    const code = KEYS.indexOf(key);
    if (code < 0) throw new Error(`a phone has no key "${key}"`);
    if (to?.events === undefined) throw new Error('the other side takes no keys (no telephone-event in its SDP)');
    const start = timestamp;
    for (let step = 1; step <= 7; step++) {
      const isEnd = step > 4;
      const event = Buffer.from([code, isEnd ? 0x8a : 0x0a, 0, 0]);
      event.writeUInt16BE(SAMPLES * Math.min(step, 4), 2);
      send(to.events, event, start, step === 1);
      if (!isEnd) await sleep(20);
    }
  };

  return {
    port: socket.address().port,
    talk(media) {
      to = media;
    },
    async press(keys) {
      isPressing = true;
      for (const key of keys) {
        await pressOne(key);
        await sleep(80);
      }
      isPressing = false;
    },
    pressed: () => digits,
    voices,
    longestPause() {
      const now = performance.now();
      const pause = Math.max(longest, now - last);
      longest = 0;
      return pause;
    },
    packets: () => packets,
    close() {
      clearInterval(timer);
      socket.close();
    },
  };
}

const KEYS = '0123456789*#ABCD';
const SAMPLES = 160;
