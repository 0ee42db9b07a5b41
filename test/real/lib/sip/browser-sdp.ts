import type { Peer } from './socket.ts';

/** What a browser offers: DTLS, ICE, one port for all. Nothing stands behind it, so no media flows; calls connect all the same. */
export function offerAsBrowser(at: Peer): string {
  return describe(at, 'actpass', '0', [
    [111, 'opus/48000/2'],
    [8, 'PCMA/8000'],
    [101, 'telephone-event/8000'],
  ]);
}

/** What a browser answers: the first codec of the offer. */
export function answerAsBrowser(at: Peer, offer: string): string {
  const types = [...offer.matchAll(/^a=rtpmap:(\d+) (\S+)/gm)].map(
    ([, type, codec = '']): PayloadType => [Number(type), codec],
  );
  const events = types.find(([, codec]) => codec === 'telephone-event/8000');
  const [voice] = types;
  const mid = /^a=mid:(\S+)/m.exec(offer)?.[1] ?? '0';
  return describe(at, 'active', mid, voice === undefined ? [] : events === undefined ? [voice] : [voice, events]);
}

type PayloadType = readonly [type: number, codec: string];

function describe(at: Peer, setup: string, mid: string, types: readonly PayloadType[]): string {
  return [
    'v=0',
    `o=- 1 1 IN IP4 ${at.address}`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mid}`,
    `m=audio ${at.port} UDP/TLS/RTP/SAVPF ${types.map(([type]) => type).join(' ')}`,
    `c=IN IP4 ${at.address}`,
    `a=mid:${mid}`,
    'a=rtcp-mux',
    `a=setup:${setup}`,
    `a=fingerprint:sha-256 ${FINGERPRINT}`,
    'a=ice-ufrag:pbxc',
    'a=ice-pwd:0123456789abcdefghijkl',
    `a=candidate:1 1 UDP 2130706431 ${at.address} ${at.port} typ host`,
    ...types.map(([type, codec]) => `a=rtpmap:${type} ${codec}`),
    'a=sendrecv',
    '',
  ].join('\r\n');
}

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
