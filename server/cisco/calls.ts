import { type AmiAnswer, type AmiClient, amiClient } from '../ami/client.ts';
import { AmiError } from '../ami/error.ts';
import type { AmiMessage } from '../ami/message.ts';
import type { ManagerPlace } from '../generation/services.ts';
import type { Log } from '../system/log.ts';

export interface ParkedCall {
  /** What fetches it. */
  readonly position: string;
  readonly caller: string;
  readonly lot: string;
}

/** RTP figures of a call as Asterisk's `CHANNEL(rtcp,all,audio)` gives them. */
export interface RtpFigures {
  /** What Asterisk got from the phone: packets, lost ones, jitter in seconds. */
  readonly received: { readonly packets: number; readonly lost: number; readonly jitter: number };
  /** What it sent, as the phone tells of it. */
  readonly sent: { readonly packets: number; readonly lost: number; readonly jitter: number };
  /** Seconds there and back. */
  readonly roundTrip: number;
}

/** What goes on at the site's Asterisks, asked for when somebody looks. */
export interface Calls {
  /** By position. Rejects with an `AmiError` when no Asterisk answers. */
  parked(): Promise<readonly ParkedCall[]>;
  /** Of the call that an endpoint is in; undefined when it is in none. Rejects like `parked`. */
  figuresOf(endpoint: string): Promise<RtpFigures | undefined>;
  close(): void;
}

/** Connects when it is first asked, and anew when the places change. */
export function callsAt(places: () => Promise<readonly ManagerPlace[]>, log: Log): Calls {
  let connected = '';
  let clients: AmiClient[] = [];

  const connect = async (): Promise<readonly AmiClient[]> => {
    const wanted = await places();
    const now = JSON.stringify(wanted);
    if (now === connected) return clients;
    connected = now;
    for (const client of clients) client.close();
    clients = wanted.map(({ host, port, username, secret }) =>
      amiClient({
        host,
        port,
        username,
        secret: () => secret,
        onState: (state, reason) => log.info('manager interface', { host, port, state, reason }),
      }),
    );
    await Promise.all(clients.map((client) => client.ready()));
    return clients;
  };

  /** Asks every Asterisk; one that is away does not hide what the others say. */
  const ask = async (action: string, fields: Readonly<Record<string, string>> = {}): Promise<AmiMessage[]> => {
    const answers = await Promise.allSettled((await connect()).map((client) => client.action(action, fields)));
    const good = answers.filter((answer): answer is PromiseFulfilledResult<AmiAnswer> => answer.status === 'fulfilled');
    const bad = answers.find((answer) => answer.status === 'rejected');
    if (good.length === 0) throw bad?.reason ?? new AmiError('away', 'the site has no Asterisk');
    return good.flatMap(({ value }) => value.events);
  };

  return {
    async parked() {
      const events = await ask('ParkedCalls');
      return events
        .map((event) => ({
          position: event.get('parkingspace') ?? '',
          caller: shownCaller(event),
          lot: event.get('parkinglot') ?? '',
        }))
        .sort((a, b) => (a.position < b.position ? -1 : 1));
    },
    async figuresOf(endpoint) {
      const events = await ask('Status', { Variables: 'CHANNEL(rtcp,all,audio)' });
      const own = events.find((event) => (event.get('channel') ?? '').startsWith(`PJSIP/${endpoint}-`));
      return figuresIn(own?.get('variable') ?? '');
    },
    close() {
      for (const client of clients) client.close();
    },
  };
}

function shownCaller(event: AmiMessage): string {
  const known = [event.get('parkeecalleridname'), event.get('parkeecalleridnum')];
  return known.find((text) => text !== undefined && text !== '' && text !== '<unknown>') ?? 'Unknown';
}

/** `CHANNEL(rtcp,all,audio)=ssrc=1;lp=0;rxjitter=0.1;rxcount=55;...`; undefined for a channel without RTP. */
export function figuresIn(variable: string): RtpFigures | undefined {
  const text = variable.slice(variable.indexOf('=') + 1);
  const figures = new Map(text.split(';').map((part) => [part.split('=')[0], Number(part.split('=')[1])] as const));
  const figure = (name: string): number => figures.get(name) ?? 0;
  if (!figures.has('rxcount')) return undefined;
  return {
    received: { packets: figure('rxcount'), lost: figure('lp'), jitter: figure('rxjitter') },
    sent: { packets: figure('txcount'), lost: figure('rlp'), jitter: figure('txjitter') },
    roundTrip: figure('rtt'),
  };
}
