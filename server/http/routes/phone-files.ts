import { plainAddress } from '../../access/networks.ts';
import type { FetchOutcome } from '../../activity/activity.ts';
import type { ServedFile } from '../../generation/generation.ts';
import { phoneFilesOf } from '../../generation/phone-files.ts';
import { requestedName } from '../../generation/requested-name.ts';
import type { Exchange, Route } from '../exchange.ts';
import { orName, sendError } from '../reply.ts';
import { sendFile } from '../send-file.ts';

/** What phones ask for: files of their model and files of their own lie in one folder, by the names each vendor asks for. */
export const phoneFileRoutes: readonly Route[] = [
  { method: 'GET', path: '/*', access: 'phone', handle: sendPhoneFile },
];

function sendPhoneFile(exchange: Exchange): void {
  const found = find(exchange);
  if ('file' in found) sendFile(exchange, found.file);
  else sendError(exchange, found.status, found.message);
  const outcome = outcomes[exchange.response.statusCode];
  if (outcome === undefined) return;
  exchange.context.activity.saw({
    at: Date.now(),
    service: 'http',
    address: exchange.peer.address,
    name: requestedName(exchange.path) ?? '',
    outcome,
    agent: exchange.request.headers['user-agent'],
  });
}

/** What is remembered, by the status that was answered. */
const outcomes: Readonly<Record<number, FetchOutcome>> = {
  200: 'sent',
  206: 'sent',
  304: 'unchanged',
  403: 'denied',
  404: 'unknown',
};

type Found = { readonly file: ServedFile } | { readonly status: number; readonly message: string };

function find(exchange: Exchange): Found {
  const { context, peer, path, request } = exchange;
  const { access, keeper } = context;
  if (access.isShutOut(peer)) return { status: 429, message: 'too many requests in vain, try again later' };
  const generation = keeper.generation();
  if (generation === undefined) return { status: 503, message: 'the site has not compiled yet' };
  const name = requestedName(path);
  const at = plainAddress(request.socket.localAddress);
  const file = name === undefined ? undefined : phoneFilesOf(generation).find(name, at);
  if (file !== undefined && access.mayHave(peer, file)) return { file };
  access.askedInVain(peer);
  if (file === undefined) return { status: 404, message: 'there is no such file' };
  return { status: 403, message: `this file is not for this address${orName(exchange)}` };
}
