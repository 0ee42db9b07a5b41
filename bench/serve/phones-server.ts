import { makeAccess } from '../../server/access/access.ts';
import { makeActivity } from '../../server/activity/activity.ts';
import { routes } from '../../server/http/routes/index.ts';
import { httpServer } from '../../server/http/server.ts';
import { listen, listenUdp } from '../../server/system/listen.ts';
import { makeLog } from '../../server/system/log.ts';
import { makeMetrics } from '../../server/system/metrics.ts';
import { tftpServer } from '../../server/tftp/server.ts';
import { phonesGeneration } from './phones.ts';

// The services for phones in a process of their own, without a site: so many phones, each with its file. Prints its ports as
// JSON and runs until it is ended.
const generation = phonesGeneration(Number(process.argv[2] ?? 5000));
const access = makeAccess({ trusted: [], phones: ['127.0.0.0/8'], tokens: [] });
const common = {
  generation: () => generation,
  access,
  activity: makeActivity(),
  log: makeLog('text', 'error', (text) => process.stderr.write(text)),
  metrics: makeMetrics(),
};
const keeper = {
  generation: () => generation,
  lastRound: () => undefined,
  isCompiling: () => false,
  settings: () => undefined,
  refresh: async () => {},
};
const compiler = { ask: async () => undefined as never, stop: async () => {} };
const nobody = {
  people: { site: async () => undefined, reader: async () => undefined, entries: async () => [] },
  calls: { parked: async () => [], figuresOf: async () => undefined, close: () => {} },
  services: async () => undefined,
};
const http = await listen(
  httpServer({ ...common, ...nobody, keeper, compiler, gauges: () => ({}), isEnding: () => false }, routes),
  {
    address: '127.0.0.1',
    port: 0,
  },
);
const socket = await listenUdp({ address: '127.0.0.1', port: 0 });
await tftpServer(socket, common);
console.log(JSON.stringify({ http, tftp: socket.address().port }));
