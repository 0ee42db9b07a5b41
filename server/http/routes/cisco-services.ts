import { sameSecret } from '../../access/token.ts';
import { AmiError } from '../../ami/error.ts';
import { linkTo } from '../../cisco/address-of.ts';
import { phoneKindOf } from '../../cisco/phone-kind.ts';
import { directoryScreen, menuScreen, textScreen } from '../../cisco/screen.ts';
import { dialKey, exitKey, selectKey, updateKey } from '../../cisco/softkeys.ts';
import { whereServed } from '../../cisco/where-served.ts';
import type { ServiceSettings } from '../../generation/services.ts';
import type { Exchange } from '../exchange.ts';
import { sendError, sendScreen, sendText } from '../reply.ts';

/** The services key, the Info button, and who may steer a phone. */
export const ciscoServiceRoutes = whereServed([
  { method: 'GET', path: '/services', access: 'phones', handle: sendMenu },
  { method: 'GET', path: '/services/parked-calls', access: 'phones', handle: sendParkedCalls },
  { method: 'GET', path: '/information', access: 'phones', handle: sendInformation },
  { method: 'GET', path: '/authentication', access: 'phones', handle: authenticate },
]);

function sendMenu(exchange: Exchange): void {
  const kind = phoneKindOf(exchange.request);
  sendScreen(
    exchange,
    menuScreen({
      title: 'Services',
      items: [{ name: 'Parked Calls', url: linkTo(exchange, '/services/parked-calls') }],
      softkeys: [exitKey('Init:Services', kind), selectKey(kind)],
    }),
  );
}

/** A directory shows 32 entries at most. */
const mostParked = 32;

async function sendParkedCalls(exchange: Exchange): Promise<void> {
  const kind = phoneKindOf(exchange.request);
  const exit = exitKey(linkTo(exchange, '/services'), kind);
  const title = 'Parked Calls';
  try {
    const parked = await exchange.context.calls.parked();
    const entries = parked
      .slice(0, mostParked)
      .map(({ position, caller }) => ({ name: `${position} ${caller}`, telephone: position }));
    sendScreen(
      exchange,
      directoryScreen({
        title,
        ...(kind.is7900 && { prompt: entries.length === 0 ? 'No calls' : 'Choose a call' }),
        entries,
        softkeys: [exit, dialKey(kind), updateKey(kind)],
      }),
    );
  } catch (error) {
    if (!(error instanceof AmiError)) throw error;
    exchange.context.log.warn('no parked calls can be shown', { problem: error.message });
    const text = 'The telephone system does not answer just now.';
    sendScreen(exchange, textScreen({ title, text, softkeys: [exit, updateKey(kind)] }));
  }
}

function sendInformation(exchange: Exchange, { information }: ServiceSettings): void {
  const id = exchange.query.get('id');
  if (id === null || !/^[0-9]{1,9}$/.test(id)) {
    sendError(exchange, 400, 'say id=, the number of a topic');
    return;
  }
  const text = information[id] ?? 'Sorry, no help on that topic.';
  sendScreen(exchange, textScreen({ title: 'Information', text, softkeys: [infoExit] }));
}

/** The key of the Info window, which closes it. */
const infoExit = { name: 'Exit', position: 3, url: 'Key:Info' };

/** A phone that is told to do something asks here whether it may. The answer is that word and nothing else. */
function authenticate(exchange: Exchange, { username, password }: ServiceSettings): void {
  const { query, context, peer } = exchange;
  if (context.access.isShutOut(peer)) {
    sendError(exchange, 429, 'too many requests in vain, try again later');
    return;
  }
  const isRight = sameSecret(query.get('UserID') ?? '', username) && sameSecret(query.get('Password') ?? '', password);
  if (!isRight) context.access.askedInVain(peer);
  sendText(exchange, 200, isRight ? 'AUTHORIZED' : 'UNAUTHORIZED');
}
