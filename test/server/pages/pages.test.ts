import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { equal, is, match, not } from 'uvu/assert';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';
import { pages, pagesSite } from './site.ts';

const reports = mkdtempSync(join(tmpdir(), 'pbxc-reports-'));
let site: ServedSite;
const text = async (path: string): Promise<string> => (await site.get(path)).text();
/** What a reader sees, in one line. */
const words = (page: string): string =>
  page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const show = suite('The pages for people');

show.before(async () => {
  site = await serveSite({ 'site.yaml': pagesSite(undefined, reports) });
});
show.after(async () => {
  await site.close();
  rmSync(reports, { recursive: true });
});

show(
  'are pages, with a title, a heading, one entry of the navigation, and nothing that may run or come from elsewhere',
  async () => {
    for (const path of pages) {
      const reply = await site.get(path);
      equal([path, reply.status, reply.headers.get('content-type')], [path, 200, 'text/html; charset=utf-8']);
      is(
        reply.headers.get('content-security-policy'),
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      const page = await reply.text();
      const { elements, addresses } = read(page);
      equal(
        [elements.get('html'), elements.get('title'), elements.get('h1'), elements.get('main')],
        [1, 1, 1, 1],
        path,
      );
      equal(
        addresses.filter((address) => !/^(?:\/(?!\/)|#content$)/.test(address)),
        [],
        path,
      );
      is(page.match(/aria-current="page"/g)?.length, path.startsWith('/pages/routes') ? 2 : 1, path);
    }
  },
);

show('lead to pages that are there', async () => {
  const seen = new Set<string>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const reply = await site.get(path);
    is(reply.status, 200, path);
    const body = await reply.text();
    if (reply.headers.get('content-type')?.startsWith('text/html') !== true) continue;
    for (const address of read(body).addresses)
      if (address.startsWith('/') && !/[?&]sort=/.test(address)) next.push(address);
  }
  is(seen.size > 40, true);
});

show('find a number, and say whom it reaches from where', async () => {
  match(
    words(await text('/pages/numbers?q=1000')),
    '2 numbers of 5 Numbers and patterns Number Reaches Context 1000 user Alice Wonderland default 1000 user Wanda Works workshop Dialling 1000 What a phone reaches that dials 1000 ' +
      'From context Reaches default user Alice Wonderland workshop user Wanda Works',
  );
  match(words(await text('/pages/numbers?q=1001')), 'default user Bob Brown workshop nothing');
});

show('say of an object where it stands, what it has, where calls go on and what leads to it', async () => {
  const page = words(await text('/pages/objects/users/alice'));
  match(
    page,
    'Name in the site alice Declared in site.yaml:9 Number 1000 in default Phone device desk Member of group sales',
  );
  match(page, 'When To no answer user Bob Brown busy mailbox of user Alice Wonderland');
  match(page, 'From When group sales no answer incoming route main open');
  match(page, 'number: 1000 site.yaml:11');
  is((await site.get('/pages/objects/users/nobody')).status, 404);
  is((await site.get('/pages/objects/__proto__/constructor')).status, 404);
});

show('say what a phone asked for, and show the lines for one that nobody described', async () => {
  const agent = { 'user-agent': 'Yealink SIP-T46G 28.73.0.50 00:15:65:44:55:66' };
  await site.get('/001565445566.cfg', agent);
  await site.get('/001565112233.boot');
  match(
    words(await text('/pages/objects/devices/desk')),
    /001565112233\.boot [\d-]+ [\d:]+ \d s ago HTTP 127\.0\.0\.1 there is no such file/,
  );
  match(
    words(await text('/pages/phones')),
    /desk 00:15:65:11:22:33 Yealink T46G user Alice Wonderland 001565112233\.boot , there is no such file, \d s ago/,
  );
  const page = words(await text('/pages/phones/undescribed'));
  match(page, 'It seems to be yealink T46G. It calls itself Yealink SIP-T46G 28.73.0.50 00:15:65:44:55:66 .');
  match(
    page,
    'devices: phone-001565445566: { mac: &quot;00:15:65:44:55:66&quot;, vendor: yealink, model: &quot;T46G&quot; }',
  );
  not.match(page, '00:15:65:11:22:33');
});

show('have the directory of each context, to search, to put in order and to take along', async () => {
  const page = words(await text('/pages/directory?context=default&q=b&sort=-name'));
  match(page, '1 entry of 3 The directory of default Name Company Work Mobile Home Mail Bob Brown 1001');
  match(
    words(await text('/pages/directory?context=workshop')),
    '1 entry The directory of workshop Name Company Work Mobile Home Mail Wanda Works 1000',
  );
  const csv = await site.get('/pages/directory.csv?context=default&q=bob');
  equal(
    [csv.headers.get('content-type'), csv.headers.get('content-disposition'), await csv.text()],
    [
      'text/csv; charset=utf-8',
      'attachment; filename="directory.csv"',
      'name,company,work,mobile,home,email\r\nBob Brown,,1001,,,\r\n',
    ],
  );
  match(await text('/pages/directory.vcf?context=workshop'), 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:user:wanda\r\n');
  is((await site.get('/pages/directory?context=from-extern')).status, 404);
  is((await site.get('/pages/directory.csv')).status, 404);
});

show('list the files of a host, with their sizes and since when they are so', async () => {
  const page = words(await text('/pages/hosts/pbx1?q=queues.conf'));
  match(
    page,
    /1 file of \d+ Files of pbx1 File Size As it is since Secrets \/etc\/asterisk\/queues\.conf [\d.]+ K?B [\d-]+ [\d:]+ \d+ s ago none/,
  );
  is((await site.get('/pages/hosts/pbx2')).status, 404);
});

show('show a file of a host line by line, with what made each and no secret', async () => {
  const page = await text('/pages/hosts/pbx1/files/etc/asterisk/pjsip.conf?q=callerid');
  match(words(page), /callerid = &quot;Alice Wonderland&quot; &lt;1000&gt; \w+\.yaml:\d+ users\.alice\.name/);
  match(words(page), 'Belongs to root:asterisk , mode 0640');
  const passwords = words(await text('/pages/hosts/pbx1/files/etc/asterisk/pjsip.conf?q=password'));
  match(passwords, 'password = &lt;secret users/alice/sip&gt;');
  match(
    words(await text('/pages/hosts/pbx1/files/etc/asterisk/pjsip.conf?sort=number')),
    /Line Text Made by 1 \[global\] site\.yaml:2 site 2 .* default_voicemail_extension = \*98 default voicemail 7 /,
  );
  for (const path of ['etc/asterisk/nothing.conf', '..%2f..%2fetc/passwd', 'etc'])
    is((await site.get(`/pages/hosts/pbx1/files/${path}`)).status, 404);
});

show('show the reports of phones', async () => {
  match(words(await text('/pages/reports')), 'Nobody has reported the quality of a call.');
  mkdirSync(reports, { recursive: true });
  const rtp = {
    received: { packets: 1500, lost: 3, jitter: 0.0021 },
    sent: { packets: 1490, lost: 0, jitter: 0.001 },
    roundTrip: 0.042,
  };
  const report = {
    timestamp: '2026-11-29 08:30:00',
    device: 'SEP001565112233',
    ip_address: '192.0.2.7',
    reason: '<b>echo</b>',
    rtp,
  };
  writeFileSync(join(reports, 'qrt-SEP001565112233.json'), `${JSON.stringify(report)}\n`);
  writeFileSync(join(reports, 'prt-SEP001565112233-20261129083000.tar.gz'), 'logs');
  const page = words(await text('/pages/reports'));
  match(page, '2026-11-29 08:30:00 SEP001565112233 &lt;b>echo&lt;/b> 192.0.2.7'.replaceAll('>', '&gt;'));
  match(
    page,
    'from the phone: 1,500 packets, 3 lost, jitter 2.1 ms to the phone: 1,490 packets, 0 lost, jitter 1.0 ms there and back: 42.0 ms',
  );
  match(page, 'prt-SEP001565112233-20261129083000.tar.gz');
});

show('show no secret of the site', async () => {
  for (const path of pages) {
    const page = await text(path);
    for (const secret of ['in-the-clear-of-alice', '47114712', 'in-the-clear-of-phones']) not.match(page, secret);
  }
});

show('show what was changed, wherever it shows', async () => {
  const before = pagesSite(undefined, reports);
  site.write({ 'site.yaml': before.replace('Bob Brown, number: 1001', 'Robert Brown, number: 1077, device: desk') });
  await site.refresh();
  const lists = ['/pages/numbers', '/pages/directory', '/pages/objects/users', '/pages/objects/users/bob'];
  for (const path of lists) {
    const page = words(await text(path));
    match(page, 'Robert Brown');
    match(page, '1077');
    not.match(page, 'Bob Brown');
  }
  match(words(await text('/pages/phones')), 'user Robert Brown');
  match(words(await text('/pages/objects/users/alice')), 'no answer user Robert Brown');
  site.write({ 'site.yaml': before });
  await site.refresh();
  match(words(await text('/pages/numbers?q=1001')), 'default user Bob Brown');
});

show(
  'go on showing the last good site, and on each page that the new one does not compile, with its lines',
  async () => {
    site.write({ 'site.yaml': pagesSite(undefined, reports).replace('user:bob', 'user:nobody') });
    await site.refresh();
    match(
      words(await text('/pages/numbers')),
      'The site as it is now does not compile: 1 error. Served, and shown here, is the last good one',
    );
    match(words(await text('/')), 'Last compile not good: it did not replace what is served');
    match(words(await text('/pages/objects/users/alice')), 'no answer user Bob Brown');
    const page = await text('/pages/diagnostics');
    match(words(page), 'Error there is no user &quot;nobody&quot; dangling-reference');
    match(page, '<mark>nobody</mark>');
    match(words(page), 'site.yaml:17:28');
    // A line with a secret is shown without it.
    site.write({
      'site.yaml': pagesSite(undefined, reports).replace(
        'context: default, description',
        'contxt: default, password: never-to-be-seen, description',
      ),
    });
    await site.refresh();
    const other = await text('/pages/diagnostics');
    match(other, 'password: ****************');
    not.match(other, 'never-to-be-seen');
    site.write({ 'site.yaml': pagesSite(undefined, reports) });
    await site.refresh();
  },
);

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'",
      '</title>',
      '</td></tr></table>',
      '<!--',
      '&lt;',
      '${',
      '\u202e',
    ),
    fc.string(),
  ),
  { minLength: 1, maxLength: 4 },
);

show('never take a text of the site for markup, whatever it holds', async () => {
  const known = new Set<string>();
  for (const path of pages) for (const element of read(await text(path)).elements.keys()) known.add(element);
  const bad = await serveSite({ 'site.yaml': pagesSite() });
  try {
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        bad.write({ 'site.yaml': pagesSite(parts.join('')) });
        await bad.refresh();
        for (const path of [...pages, `/pages/numbers?q=${encodeURIComponent(parts.join(''))}`]) {
          const page = await (await bad.get(path)).text();
          const { elements, attributes } = read(page);
          for (const element of elements.keys()) is(known.has(element), true, `${path} has <${element}>`);
          for (const attribute of attributes) not.match(attribute, /^on|^style$|^src$/, path);
        }
      }),
      { numRuns: 15 },
    );
  } finally {
    await bad.close();
  }
});

const guarded = suite('The pages for strangers');

guarded('ask a browser for the token as a password, and a program for it as it is', async () => {
  const strange = await serveSite(
    { 'site.yaml': pagesSite() },
    { said: { trusted: ['192.0.2.1'], tokens: ['a-token:of-some-length'] } },
  );
  try {
    const basic = (name: string, password: string) => ({
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
    });
    for (const path of pages) {
      const reply = await strange.get(path);
      equal(
        [path, reply.status, reply.headers.get('www-authenticate')],
        [path, 401, 'Basic realm="pbxc: any name, and the token as password", charset="UTF-8"'],
      );
      not.match(await reply.text(), 'acme');
    }
    const status = async (path: string, headers = {}) => (await strange.get(path, headers)).status;
    equal(
      [
        await status('/', basic('anna', 'a-token:of-some-length')),
        await status('/', basic('', 'a-token:of-some-length')),
        await status('/', { authorization: 'Bearer a-token:of-some-length' }),
        await status('/', basic('a-token', 'of-some-length')),
        await status('/', { authorization: 'Basic !!!' }),
        await status('/pages/style.css'),
        await status('/pages/directory.csv?context=default'),
      ],
      [200, 200, 200, 401, 401, 200, 401],
    );
    is((await strange.get('/v1/status')).headers.get('www-authenticate'), 'Bearer');
  } finally {
    await strange.close();
  }
});

interface Read {
  readonly elements: Map<string, number>;
  readonly attributes: Set<string>;
  /** Where links, forms and resources lead. */
  readonly addresses: string[];
}

/** Reads a page as markup that is closed everywhere: elements without an end are given one. Throws when something is not. */
function read(page: string): Read {
  const seen: Read = { elements: new Map(), attributes: new Set(), addresses: [] };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    seen.elements.set(name, (seen.elements.get(name) ?? 0) + 1);
    for (const [key, value] of Object.entries(attributes)) {
      seen.attributes.add(key);
      if (['href', 'src', 'action'].includes(key)) seen.addresses.push(value);
    }
  });
  parser.write(
    page
      .replace('<!DOCTYPE html>', '')
      .replaceAll(/<(meta|link|input)\b([^>]*)>/g, '<$1$2/>')
      .replaceAll(/ (download|selected)(?=[ >/])/g, ' $1=""'),
  );
  parser.close();
  return seen;
}

show.run();
guarded.run();
