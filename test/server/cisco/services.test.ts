import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal, is, match } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';
import { ciscoSite } from './site.ts';

let site: ServedSite;
let reports: string;
const body = async (path: string): Promise<string> => (await site.get(path)).text();
const upload = (form: FormData): Promise<Response> =>
  fetch(`http://127.0.0.1:${site.port('http')}/problem-report`, { method: 'POST', body: form });

const services = suite('The services of Cisco phones');

services.before(async () => {
  reports = join(mkdtempSync(join(tmpdir(), 'pbxc-reports-')), 'kept');
  site = await serveSite({ 'site.yaml': ciscoSite(reports) });
});
services.after(async () => {
  await site.close();
  rmSync(join(reports, '..'), { recursive: true, force: true });
});

services('say which program may steer a phone, in that word', async () => {
  is(await body('/authentication?UserID=cisco&Password=a-password-of-phones'), 'AUTHORIZED');
  is(await body('/authentication?UserID=cisco&Password=wrong'), 'UNAUTHORIZED');
  is(await body('/authentication'), 'UNAUTHORIZED');
});

services('show the text of a topic', async () => {
  match(await body('/information?id=7'), '<Text>Press * and 25 to be left in peace.</Text>');
  match(await body('/information?id=8'), '<Text>Sorry, no help on that topic.</Text>');
  is((await site.get('/information?id=../etc')).status, 400);
});

services('say so when no Asterisk answers', async () => {
  match(await body('/services/parked-calls'), '<Text>The telephone system does not answer just now.</Text>');
});

services('keep what is said of a call, without figures when no Asterisk tells them', async () => {
  match(await body('/quality-report/send?name=SEP001122334455&reason=0'), '<Text>Thank you, it is noted.</Text>');
  const lines = readFileSync(join(reports, 'qrt-SEP001122334455.json'), 'utf8').trim().split('\n');
  const { timestamp, ...said } = JSON.parse(lines[0] ?? '');
  match(timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  equal(
    [lines.length, said],
    [1, { device: 'SEP001122334455', ip_address: '127.0.0.1', reason: 'There was an echo', rtp: null }],
  );
});

const refused: readonly [string, number][] = [
  ['/quality-report?name=SEP00112233445X', 403],
  ['/quality-report?name=../../etc/passwd', 403],
  ['/quality-report?name=SEPAABBCCDDEEFF', 403],
  ['/quality-report/send?name=SEPAABBCCDDEEFF&reason=0', 403],
  ['/quality-report/send?name=SEP001122334455&reason=5', 400],
];
for (const [path, status] of refused) {
  services(`refuse ${path}`, async () => is((await site.get(path)).status, status));
}

services('keep the logs of a phone, the last ten', async () => {
  for (let number = 0; number < 12; number++) {
    const form = new FormData();
    form.set('devicename', 'SEP001122334455');
    form.set('prt_file', new Blob([`log ${number}`]), '../../evil.tar.gz');
    const reply = await upload(form);
    equal([reply.status, await reply.text()], [200, 'Log saved']);
  }
  const kept = readdirSync(reports).filter((name) => name.startsWith('prt-'));
  equal([kept.length, kept.every((name) => /^prt-SEP001122334455-\d{14}(-\d+)?\.tar\.gz$/.test(name))], [10, true]);
});

const badForms: readonly [sentence: string, form: () => FormData, status: number, answer: string][] = [
  [
    'a phone that the site does not describe',
    () => formOf('SEPAABBCCDDEEFF', 'x'),
    403,
    'the site describes no such phone\n',
  ],
  ['a name that is a path', () => formOf('../../etc/passwd', 'x'), 403, 'the site describes no such phone\n'],
  ['a form without a file', () => formOf('SEP001122334455'), 400, 'there is no `prt_file` in the form\n'],
  [
    'a file that is too large',
    () => formOf('SEP001122334455', 'x'.repeat(10 * 1024 * 1024 + 1)),
    400,
    'the file has more than 10485760 bytes\n',
  ],
];
for (const [sentence, form, status, answer] of badForms) {
  services(`refuse ${sentence}`, async () => {
    const reply = await upload(form());
    equal([reply.status, await reply.text()], [status, answer]);
  });
}

services('list the reports to who is trusted', async () => {
  const list = JSON.parse(await body('/v1/reports'));
  equal([list.quality.length, list.problems.length], [1, 10]);
  const { file, bytes } = list.problems[0];
  const kept = list.problems.map((problem: { file: string }) => readFileSync(join(reports, problem.file), 'utf8'));
  equal(
    kept,
    Array.from({ length: 10 }, (_, index) => `log ${11 - index}`),
  );
  const archive = await site.get(`/v1/reports/problems/${file}`);
  equal(
    [archive.status, archive.headers.get('content-type'), archive.headers.get('content-disposition')],
    [200, 'application/gzip', `attachment; filename="${file}"`],
  );
  is((await archive.arrayBuffer()).byteLength, bytes);
});

for (const file of ['qrt-SEP001122334455.json', '..%2fsite.yaml', `prt-SEP001122334455-${'0'.repeat(14)}.tar.gz`]) {
  services(`give nothing of ${file}, which is no log that a phone sent`, async () => {
    is((await site.get(`/v1/reports/problems/${file}`)).status, 404);
  });
}

function formOf(device: string, file?: string): FormData {
  const form = new FormData();
  form.set('devicename', device);
  if (file !== undefined) form.set('prt_file', new Blob([file]), 'logs.tar.gz');
  return form;
}

services.run();
