import type { Peer } from './socket.ts';

/** The static payload types phones here speak, in the order they prefer them. */
const CODECS = new Map([
  [8, 'PCMA/8000'],
  [0, 'PCMU/8000'],
]);

export interface Media extends Peer {
  /** Payload type of the voice. */
  readonly voice: number;
  /** Payload type of RFC 4733 events; undefined if the other side knows none. */
  readonly events: number | undefined;
}

/** What a phone offers, or answers if only one kind of voice is given. */
export function describeMedia(at: Peer, voices: readonly number[] = [...CODECS.keys()], events = 101): string {
  const codecs = voices.map((type) => `a=rtpmap:${type} ${CODECS.get(type) ?? ''}`);
  return [
    'v=0',
    `o=- 1 1 IN IP4 ${at.address}`,
    's=-',
    `c=IN IP4 ${at.address}`,
    't=0 0',
    `m=audio ${at.port} RTP/AVP ${[...voices, events].join(' ')}`,
    ...codecs,
    `a=rtpmap:${events} telephone-event/8000`,
    `a=fmtp:${events} 0-16`,
    'a=ptime:20',
    'a=sendrecv',
    '',
  ].join('\r\n');
}

/** Where the other side wants its voice and how; undefined if there is none we speak. */
export function readMedia(sdp: string): Media | undefined {
  const address = /^c=IN IP4 (\S+)/m.exec(sdp)?.[1];
  const audio = /^m=audio (\d+) RTP\/S?AVPF? ([\d ]+)/m.exec(sdp);
  if (address === undefined || audio === null) return undefined;
  const types = (audio[2] ?? '').trim().split(' ').map(Number);
  const voice = types.find((type) => CODECS.has(type));
  if (voice === undefined) return undefined;
  const events = /^a=rtpmap:(\d+) telephone-event\/8000/m.exec(sdp)?.[1];
  return { address, port: Number(audio[1]), voice, events: events === undefined ? undefined : Number(events) };
}
