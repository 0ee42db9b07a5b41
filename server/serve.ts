import { readFileSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import type { ServerOptions } from 'node:https';
import type { Server } from 'node:net';
import { hostname } from 'node:os';
import { hasCode } from '../deploy/error-code.ts';
import { errorText } from '../deploy/error-text.ts';
import { HostError } from '../deploy/host-error.ts';
import { type Access, makeAccess } from './access/access.ts';
import { makeActivity } from './activity/activity.ts';
import { callsAt } from './cisco/calls.ts';
import { confgendServer } from './confgend/server.ts';
import { peopleOf } from './directory/people.ts';
import { type CompilerThread, startCompiler } from './generation/compiler-thread.ts';
import { type Checkout, type Keeper, keeper } from './generation/keeper.ts';
import { latest } from './generation/latest.ts';
import type { ThreadOptions } from './generation/messages.ts';
import type { ServiceSettings } from './generation/services.ts';
import type { HttpContext, Route } from './http/exchange.ts';
import { routes } from './http/routes/index.ts';
import { phoneDirectoryRoutes } from './http/routes/phone-directories.ts';
import { httpServer } from './http/server.ts';
import { type Said, type Settings, settingsOf } from './settings/settings.ts';
import { gaugesOf } from './system/gauges.ts';
import { listen, listenUdp, type Place } from './system/listen.ts';
import type { Log } from './system/log.ts';
import { type Metrics, makeMetrics } from './system/metrics.ts';
import { type TftpServer, tftpServer } from './tftp/server.ts';

export interface ServeOptions {
  /** Where the site is; asked before each compile. */
  checkout(): Promise<Checkout>;
  readonly thread: ThreadOptions;
  /** The host whose files clients of confgend get that cannot be told by their address. */
  readonly host: string | undefined;
  readonly said: Said;
  /** Listening sockets by name: `http`, `https`, `directory`, `directory-https`, `confgend`, `tftp`. */
  readonly passed: ReadonlyMap<string, number>;
  readonly log: Log;
}

/** A server that runs. */
export interface Serving {
  readonly keeper: Keeper;
  /** The port of each service that listens. */
  readonly ports: ReadonlyMap<string, number>;
  /** Takes no new work, finishes what is under way for at most so many milliseconds, and ends. */
  close(patience: number): Promise<void>;
}

/** Compiles the site, then listens. A site that does not compile is waited for: until then all say that they are not ready. */
export async function startServing(options: ServeOptions): Promise<Serving> {
  const { log } = options;
  const metrics = makeMetrics();
  const compiler = startCompiler(options.thread, (error) =>
    log.error('the compiling thread died', { problem: errorText(error) }),
  );
  const kept = keeper(compiler, options.checkout, log, ({ ok }) =>
    metrics.add('pbxc_compiles_total', `outcome="${ok ? 'good' : 'bad'}"`),
  );
  await kept.refresh();
  const settings = settingsOf(options.said, kept.settings());
  try {
    return await startServices({ ...options, compiler, kept, metrics, settings });
  } catch (error) {
    await compiler.stop();
    throw error;
  }
}

interface Parts extends ServeOptions {
  readonly compiler: CompilerThread;
  readonly kept: Keeper;
  readonly metrics: Metrics;
  readonly settings: Settings;
}

async function startServices(parts: Parts): Promise<Serving> {
  const { compiler, kept, metrics, settings, log, passed } = parts;
  const access = accessOf(settings);
  const activity = makeActivity();
  const ports = new Map<string, number>();
  const web: HttpServer[] = [];
  let confgend: Server | undefined;
  let tftp: TftpServer | undefined;
  let isEnding = false;
  const placeOf = (name: string, address: string, port: number): Place => {
    const fd = passed.get(name);
    return fd === undefined ? { address, port } : { fd };
  };
  const services = latest<ServiceSettings>(kept.generation, compiler, { ask: 'services' });
  const calls = callsAt(async () => (await services())?.managers ?? [], log);
  const context: HttpContext = {
    people: peopleOf(kept, compiler),
    calls,
    services,
    keeper: kept,
    compiler,
    access,
    activity,
    log,
    metrics,
    gauges: () => gaugesOf(kept, tftp?.count() ?? 0),
    isEnding: () => isEnding,
  };
  const started = async (name: string, server: Server, place: Place): Promise<void> => {
    ports.set(name, await told(name, place, listen(server, place)));
  };

  const startWeb = async (name: string, port: number, served: readonly Route[], tls?: ServerOptions): Promise<void> => {
    const server = httpServer(context, served, tls);
    web.push(server);
    await started(name, server, placeOf(name, settings.bind, port));
  };
  await startWeb('http', settings.httpPort, routes);
  await startWeb('directory', settings.directoryPort, phoneDirectoryRoutes);
  if (settings.certificate !== undefined) {
    const tls = tlsOf(settings, settings.certificate);
    await startWeb('https', settings.httpsPort, routes, tls);
    await startWeb('directory-https', settings.directoryHttpsPort, phoneDirectoryRoutes, tls);
  }
  confgend = confgendServer({
    generation: kept.generation,
    refresh: () => void kept.refresh(),
    access,
    host: parts.host,
    log,
    metrics,
  });
  await started('confgend', confgend, placeOf('confgend', settings.confgendBind, settings.confgendPort));
  const tftpPlace = placeOf('tftp', settings.bind, settings.tftpPort);
  try {
    const socket = await told('tftp', tftpPlace, listenUdp(tftpPlace));
    ports.set('tftp', socket.address().port);
    tftp = await tftpServer(socket, { generation: kept.generation, access, activity, log, metrics });
  } catch (error) {
    // Nobody asked for port 69, which takes root or systemd: the other services are of use without.
    if (parts.said.tftpPort !== undefined || !(error instanceof HostError)) throw error;
    log.warn('TFTP is off', { problem: error.message });
  }
  log.info('serving', Object.fromEntries(ports));

  return {
    keeper: kept,
    ports,
    async close(patience) {
      isEnding = true;
      log.info('ending');
      const closing = [...web, confgend].map((server) => closed(server, patience));
      for (const server of web) server.closeIdleConnections();
      await Promise.all([...closing, tftp?.close(patience)]);
      calls.close();
      await compiler.stop();
      log.flush();
    },
  };
}

function accessOf({ trusted, phones, tokens, names }: Settings): Access {
  try {
    return makeAccess({ trusted, phones, tokens, names: [hostname(), ...names] });
  } catch (error) {
    throw new HostError(errorText(error));
  }
}

/** Phones bring certificates of their makers, which are looked at and not required: others come by address. */
function tlsOf({ privateKey, clientCa }: Settings, certificate: string) {
  try {
    return {
      cert: readFileSync(certificate),
      key: readFileSync(privateKey ?? certificate),
      ...(clientCa === undefined ? {} : { ca: readFileSync(clientCa), requestCert: true, rejectUnauthorized: false }),
    };
  } catch (error) {
    throw new HostError(`the certificate of HTTPS cannot be read: ${errorText(error)}`);
  }
}

/** Says which service could not listen, and why. */
async function told<Result>(name: string, place: Place, listening: Promise<Result>): Promise<Result> {
  try {
    return await listening;
  } catch (error) {
    const where = 'fd' in place ? `the socket that was passed as "${name}"` : `${place.address} port ${place.port}`;
    const why = hasCode(error, 'EADDRINUSE') ? 'something else listens there' : errorText(error);
    throw new HostError(`${name} cannot listen on ${where}: ${why}`);
  }
}

function closed(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
