import { errorText } from '../../../deploy/error-text.ts';
import { linkTo } from '../../cisco/address-of.ts';
import { macOfDeviceName } from '../../cisco/device-name.ts';
import { phoneKindOf } from '../../cisco/phone-kind.ts';
import { reportsIn } from '../../cisco/reports.ts';
import { menuScreen, textScreen } from '../../cisco/screen.ts';
import { exitKey } from '../../cisco/softkeys.ts';
import { readUpload } from '../../cisco/upload.ts';
import { whereServed } from '../../cisco/where-served.ts';
import type { ServiceSettings } from '../../generation/services.ts';
import type { Exchange } from '../exchange.ts';
import { sendDownload, sendError, sendJson, sendScreen, sendText } from '../reply.ts';

/** What phones report of calls and of themselves, and the lists of it for people. */
export const ciscoReportRoutes = whereServed([
  { method: 'GET', path: '/quality-report', access: 'phones', handle: sendReasons },
  { method: 'GET', path: '/quality-report/send', access: 'phones', handle: keepQuality },
  { method: 'POST', path: '/problem-report', access: 'phones', handle: keepProblem },
  { method: 'GET', path: '/v1/reports', access: 'trusted', handle: sendReports },
  { method: 'GET', path: '/v1/reports/problems/:file', access: 'people', handle: sendProblem },
]);

const reasons = [
  'There was an echo',
  'There was crackling',
  'I could not hear them',
  'They could not hear me',
  'Something else',
] as const;

/** The phone that a request names, if the site describes it: others get no room on the disk. */
async function deviceOf(exchange: Exchange, name: string | null) {
  const mac = macOfDeviceName(name);
  if (mac === undefined || name === null) return undefined;
  const reader = await exchange.context.people.reader(mac, '');
  return reader?.phone === undefined ? undefined : { name, phone: reader.phone };
}

async function sendReasons(exchange: Exchange): Promise<void> {
  const device = await deviceOf(exchange, exchange.query.get('name'));
  if (device === undefined) return sendError(exchange, 403, 'say name=, the name of a phone that the site describes');
  const kind = phoneKindOf(exchange.request);
  sendScreen(
    exchange,
    menuScreen({
      title: 'Report Quality',
      ...(kind.is7900 && { prompt: 'What was wrong?' }),
      items: reasons.map((name, reason) => ({ name, url: `QueryStringParam:reason=${reason}` })),
      // The phone adds the parameter of the chosen item to the address of the key.
      softkeys: [
        exitKey('Init:Services', kind),
        {
          name: 'Submit',
          position: kind.is7900 ? 1 : 2,
          url: linkTo(exchange, '/quality-report/send', { name: device.name }),
        },
      ],
    }),
  );
}

async function keepQuality(exchange: Exchange, services: ServiceSettings): Promise<void> {
  const { query, context, peer } = exchange;
  const device = await deviceOf(exchange, query.get('name'));
  if (device === undefined) return sendError(exchange, 403, 'say name=, the name of a phone that the site describes');
  const reason = reasons[/^[0-4]$/.test(query.get('reason') ?? '') ? Number(query.get('reason')) : -1];
  if (reason === undefined) return sendError(exchange, 400, 'say reason=, a number from 0 to 4');
  const rtp = await context.calls.figuresOf(device.phone.user).catch((error: unknown) => {
    context.log.warn('a report has no figures', { device: device.name, problem: errorText(error) });
    return undefined;
  });
  reportsIn(services.reports).addQuality({
    timestamp: new Date().toISOString().slice(0, 19).replace('T', ' '),
    device: device.name,
    ip_address: peer.address,
    reason,
    rtp: rtp ?? null,
  });
  const exit = exitKey('Init:Services', phoneKindOf(exchange.request));
  sendScreen(exchange, textScreen({ title: 'Report Quality', text: 'Thank you, it is noted.', softkeys: [exit] }));
}

async function keepProblem(exchange: Exchange, services: ServiceSettings): Promise<void> {
  const { request } = exchange;
  let upload: Awaited<ReturnType<typeof readUpload>>;
  try {
    upload = await readUpload(request);
  } catch (error) {
    request.unpipe();
    exchange.response.setHeader('Connection', 'close');
    return sendError(exchange, 400, errorText(error));
  }
  const device = await deviceOf(exchange, upload.device);
  if (device === undefined) return sendError(exchange, 403, 'the site describes no such phone');
  reportsIn(services.reports).addProblem(device.name, upload.archive, new Date());
  sendText(exchange, 200, 'Log saved');
}

async function sendProblem(
  exchange: Exchange,
  services: ServiceSettings,
  { file = '' }: Readonly<Record<string, string>>,
): Promise<void> {
  const archive = await reportsIn(services.reports).problem(file);
  if (archive === undefined) return sendError(exchange, 404, 'there is no such report');
  sendDownload(exchange, file, archive, 'application/gzip');
}

function sendReports(exchange: Exchange, services: ServiceSettings): void {
  const reports = reportsIn(services.reports);
  sendJson(exchange, 200, { quality: reports.quality().slice(0, 500), problems: reports.problems().slice(0, 500) });
}
