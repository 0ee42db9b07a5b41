import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { equal, is } from 'uvu/assert';
import { type AmiClient, amiClient } from '../../../server/ami/client.ts';
import { AmiError } from '../../../server/ami/error.ts';
import { suite } from '../../lib/suite.ts';

const secret = 'a-secret-of-the-services';

/** What answers as Asterisk does, for what the real one cannot be made to do: hang, lie and go away. */
class Stand {
  readonly server: Server = createServer((socket) => this.#serve(socket));
  readonly sockets = new Set<Socket>();
  readonly actions: string[] = [];
  logins = 0;
  isMute = false;
  port = 0;

  async listen(port = 0): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.setEncoding('utf8').on('error', () => {});
    socket.write('Asterisk Call Manager/11.0.0\r\n');
    socket.on('data', (piece: string) => {
      for (const text of piece.split('\r\n\r\n').filter((part) => part !== '')) this.#answer(socket, text);
    });
  }

  #answer(socket: Socket, text: string): void {
    if (this.isMute) return;
    const fields = Object.fromEntries(text.split('\r\n').map((line) => line.split(': ')));
    const id = `ActionID: ${fields.ActionID}\r\n`;
    if (fields.Action === 'Challenge') socket.write(`Response: Success\r\n${id}Challenge: 4711\r\n\r\n`);
    else if (fields.Action === 'Login') {
      this.logins++;
      const isRight = fields.Key === createHash('md5').update(`4711${secret}`).digest('hex');
      socket.write(
        isRight
          ? `Response: Success\r\n${id}Message: Authentication accepted\r\n\r\n`
          : `Response: Error\r\n${id}Message: Authentication failed\r\n\r\n`,
      );
    } else {
      this.actions.push(fields.Action);
      socket.write(`Response: Error\r\n${id}Message: Invalid/unknown command\r\n\r\n`);
    }
  }
}

interface Watched {
  readonly client: AmiClient;
  /** Resolves with the reason of the next change to this state. */
  next(state: 'connected' | 'away'): Promise<string>;
}

function watched(port: number, key = secret): Watched {
  const waiting: { state: string; resolve: (reason: string) => void }[] = [];
  const seen: { state: string; reason: string }[] = [];
  const client = amiClient({
    host: '127.0.0.1',
    port,
    username: 'services',
    secret: () => key,
    timeout: 300,
    waits: { first: 20, longest: 40 },
    onState: (state, reason) => {
      const index = waiting.findIndex((one) => one.state === state);
      if (index === -1) seen.push({ state, reason });
      else waiting.splice(index, 1)[0]?.resolve(reason);
    },
  });
  const next = (state: 'connected' | 'away'): Promise<string> => {
    const index = seen.findIndex((one) => one.state === state);
    if (index !== -1) return Promise.resolve(seen.splice(0, index + 1).at(-1)?.reason ?? '');
    return new Promise((resolve) => waiting.push({ state, resolve }));
  };
  return { client, next };
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof AmiError ? `${error.reason}: ${error.message}` : String(error);
  }
}

const client = suite('A client of the manager interface');

client('says what Asterisk refuses', async () => {
  const stand = new Stand();
  await stand.listen();
  const { client: ami, next } = watched(stand.port);
  await next('connected');
  is(await failureOf(ami.action('Nonsense')), 'refused: Invalid/unknown command');
  equal(stand.actions, ['Nonsense']);
  ami.close();
  await stand.close();
});

client('answers at once while Asterisk is away, and comes back by itself', async () => {
  const stand = new Stand();
  await stand.listen();
  const { port } = stand;
  const { client: ami, next } = watched(port);
  await next('connected');
  await stand.close();
  await next('away');
  is(ami.isConnected(), false);
  is(await failureOf(ami.action('ParkedCalls')), 'away: Asterisk is away');
  const other = new Stand();
  await other.listen(port);
  await next('connected');
  is(ami.isConnected(), true);
  ami.close();
  await other.close();
});

client('takes an Asterisk that does not answer for dead', async () => {
  const stand = new Stand();
  await stand.listen();
  const { client: ami, next } = watched(stand.port);
  await next('connected');
  stand.isMute = true;
  const answers = Promise.all([failureOf(ami.action('ParkedCalls')), failureOf(ami.action('Ping'))]);
  equal(await answers, Array(2).fill('away: no answer to ParkedCalls in 300 ms'));
  stand.isMute = false;
  await next('connected');
  ami.close();
  await stand.close();
});

client('goes on trying with a wrong secret, and does not say it', async () => {
  const stand = new Stand();
  await stand.listen();
  const { client: ami, next } = watched(stand.port, 'wrong');
  is(await next('away'), 'Authentication failed');
  is(await next('away'), 'Authentication failed');
  is(await failureOf(ami.action('ParkedCalls')), 'away: Asterisk is away');
  ami.close();
  await stand.close();
});

client('sends no value that would be a header of its own', async () => {
  const stand = new Stand();
  await stand.listen();
  const { client: ami, next } = watched(stand.port);
  await next('connected');
  const failure = await failureOf(ami.action('Getvar', { Variable: 'x\r\nAction: Originate' }));
  is(failure, 'Error: `Variable` of an action cannot hold an end of line');
  equal(stand.actions, []);
  ami.close();
  await stand.close();
});

client.run();
