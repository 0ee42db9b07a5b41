import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { AmiError } from './error.ts';
import { type AmiMessage, actionText, amiReader } from './message.ts';

export interface AmiOptions {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  /** Asked for at each login, so that a rotated secret is taken. */
  readonly secret: () => string;
  /** Milliseconds that a connection, a login or an action may take; 5,000 when left out. */
  readonly timeout?: number;
  /** Milliseconds before it connects again: the first wait, which doubles up to the longest. 500 and 30,000 when left out. */
  readonly waits?: { readonly first: number; readonly longest: number };
  /** Told when a connection is there, and why it is not. */
  readonly onState?: (state: 'connected' | 'away', reason: string) => void;
}

export interface AmiAnswer {
  readonly response: AmiMessage;
  /** What a list action lists, in its order. */
  readonly events: readonly AmiMessage[];
}

export interface AmiClient {
  readonly isConnected: () => boolean;
  /** Settles once the first attempt to connect has ended, one way or the other. */
  ready(): Promise<void>;
  /**
   * Orders an action and waits for all of its answer. Rejects with an `AmiError`, at once when Asterisk is away: whoever asks
   * has a person waiting.
   */
  action(name: string, fields?: Readonly<Record<string, string>>): Promise<AmiAnswer>;
  close(): void;
}

interface Pending {
  readonly resolve: (answer: AmiAnswer) => void;
  readonly reject: (error: AmiError) => void;
  readonly timer: NodeJS.Timeout;
  response: AmiMessage | undefined;
  readonly events: AmiMessage[];
}

/**
 * A connection to Asterisk's manager interface that comes back by itself. It logs in by challenge, so the secret does not cross
 * the wire, and asks for no events but the answers to its actions.
 */
export function amiClient(options: AmiOptions): AmiClient {
  const timeout = options.timeout ?? 5_000;
  const { first, longest } = options.waits ?? { first: 500, longest: 30_000 };
  const pending = new Map<string, Pending>();
  let socket: Socket | undefined;
  let isLoggedIn = false;
  let isClosed = false;
  let wait = first;
  let again: NodeJS.Timeout | undefined;
  let nextId = 1;
  let tried: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    tried = resolve;
  });

  const send = (name: string, fields: Readonly<Record<string, string>>): Promise<AmiAnswer> =>
    new Promise((resolve, reject) => {
      const id = String(nextId++);
      const text = actionText({ Action: name, ActionID: id, ...fields });
      // Whoever does not answer in time is taken for dead: the connection is made anew.
      const timer = setTimeout(() => drop(`no answer to ${name} in ${timeout} ms`), timeout);
      pending.set(id, { resolve, reject, timer, response: undefined, events: [] });
      socket?.write(text);
    });

  const open = (): void => {
    const attempt = connect({ host: options.host, port: options.port });
    socket = attempt;
    const read = amiReader();
    attempt.setEncoding('utf8').setKeepAlive(true, 30_000).setTimeout(timeout);
    attempt.once('timeout', () => drop(`no connection in ${timeout} ms`));
    attempt.once('connect', () => {
      attempt.setTimeout(0);
      logIn().then(
        () => {
          isLoggedIn = true;
          wait = first;
          tried();
          options.onState?.('connected', '');
        },
        (error: unknown) => drop(error instanceof Error ? error.message : String(error)),
      );
    });
    attempt.on('data', (piece: string) => {
      try {
        for (const message of read(piece)) take(message);
      } catch (error) {
        drop(error instanceof Error ? error.message : String(error));
      }
    });
    attempt.once('error', (error) => drop(error.message));
    attempt.once('close', () => drop('the connection was closed'));
  };

  const logIn = async (): Promise<void> => {
    const { response } = await send('Challenge', { AuthType: 'MD5' });
    const key = createHash('md5')
      .update((response.get('challenge') ?? '') + options.secret())
      .digest('hex');
    await send('Login', { AuthType: 'MD5', Username: options.username, Key: key, Events: 'off' });
  };

  const take = (message: AmiMessage): void => {
    const id = message.get('actionid') ?? '';
    const asked = pending.get(id);
    if (asked === undefined) return;
    if (message.has('event')) asked.events.push(message);
    else asked.response = message;
    const { response } = asked;
    if (response === undefined) return;
    if (response.get('response') === 'Error') {
      settle(id)?.reject(new AmiError('refused', response.get('message') ?? 'refused'));
      return;
    }
    const isList = response.get('eventlist')?.toLowerCase() === 'start';
    const isComplete = message.get('eventlist')?.toLowerCase() === 'complete';
    if (isComplete) asked.events.pop();
    if (!isList || isComplete) settle(id)?.resolve({ response, events: asked.events });
  };

  const settle = (id: string): Pending | undefined => {
    const asked = pending.get(id);
    pending.delete(id);
    clearTimeout(asked?.timer);
    return asked;
  };

  /** Once for each connection: whatever comes of the old one later is nobody's. */
  const drop = (reason: string): void => {
    if (socket === undefined) return;
    socket.removeAllListeners();
    // A socket that is being destroyed may still have an error to tell.
    socket.on('error', () => {}).destroy();
    socket = undefined;
    isLoggedIn = false;
    tried();
    for (const id of [...pending.keys()]) settle(id)?.reject(new AmiError('away', reason));
    if (isClosed) return;
    options.onState?.('away', reason);
    again = setTimeout(open, wait);
    again.unref();
    wait = Math.min(wait * 2, longest);
  };

  open();
  return {
    isConnected: () => isLoggedIn,
    ready: () => ready,
    action: async (name, fields = {}) => {
      if (!isLoggedIn) throw new AmiError('away', 'Asterisk is away');
      return send(name, fields);
    },
    close: () => {
      isClosed = true;
      clearTimeout(again);
      drop('closed');
    },
  };
}
