import { get as httpGet } from 'node:http';
import { equal, is, match, not } from 'uvu/assert';
import { phonebookFormats } from '../../../compiler/phones/phonebooks/formats/index.ts';
import { parseXml } from '../../lib/parse-xml.ts';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';

const site = `version: 1
site: { name: acme, language: de_DE }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, dhcp] } }
contexts:
  default: { kind: internal }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { name: 'Alice & "Co" <one>', number: 1000, device: desk }
  zola: { name: Émile Zola, number: 1001 }
${Array.from({ length: 40 }, (_, index) => `  b${index}: { name: Bob ${index + 10}, number: ${1100 + index} }\n`).join('')}  wanda: { name: Wanda Works, number: 1000, context: workshop }
devices:
  desk: { mac: "00:11:22:33:44:55", address: 127.0.0.2 }
dhcp: { interfaces: [lo], pools: { phones: { subnet: 127.0.0.0/24 } } }
`;

let served: ServedSite;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`http://127.0.0.1:${served.port('directory')}/0.1/directories/${path}`, { headers });
const text = async (path: string): Promise<string> =>
  (await (await get(path)).text()).replaceAll(`http://127.0.0.1:${served.port('directory')}`, 'http://pbx');

const directories = suite('Directories that phones search');

directories.before(async () => {
  served = await serveSite({ 'site.yaml': site });
});
directories.after(() => served.close());

directories('find by the beginning of a word, without regard to accents and case', async () => {
  is(
    await text('lookup/default/yealink?xivo_user_uuid=b1f1e6f2-aaaa-bbbb-cccc-0123456789ab&term=emil'),
    `<?xml version="1.0" encoding="UTF-8"?>
<YealinkIPPhoneDirectory>
  <DirectoryEntry>
    <Name>Émile Zola</Name>
    <Telephone>1001</Telephone>
  </DirectoryEntry>
</YealinkIPPhoneDirectory>
`,
  );
});

directories('turn pages where phones do, with the search and the limit in the addresses around', async () => {
  const names = (xml: string) => [...xml.matchAll(/<Prompt>(.*?)<\/Prompt>/g)].map(([, name]) => name);
  const page = await text('lookup/default/aastra?term=bob&limit=3&offset=3');
  equal(names(page), ['Zurück', 'Bob 13', 'Bob 14', 'Bob 15', 'Weiter']);
  equal(
    [...page.matchAll(/<URI>(http.*?)<\/URI>/g)].map(([, uri]) => uri),
    [0, 6].map(
      (offset) => `http://pbx/0.1/directories/lookup/default/aastra?term=bob&amp;limit=3&amp;offset=${offset}`,
    ),
  );
  equal(names(await text('lookup/default/aastra?term=bob&limit=3&offset=39')), ['Zurück', 'Bob 49']);
  is(names(await text('lookup/default/aastra?term=bob')).length, 29);
  equal(names(await text('lookup/default/aastra?term=bob&limit=-1&offset=x')).length, 29);
});

for (const vendor of Object.keys(phonebookFormats)) {
  directories(`are XML for phones of ${vendor}, whatever is searched for`, async () => {
    for (const term of ['', 'ali', '%3C%26%22%00', 'nobody', 'a'.repeat(2000)]) {
      const reply = await get(`lookup/default/${vendor}?term=${term}&limit=2`);
      is(reply.status, 200);
      parseXml(await reply.text());
    }
    match(await text(`lookup/default/${vendor}?term=ali`), /Alice &amp; /);
  });
}

directories('ask what to look for on a screen of the phone, in the language of the site', async () => {
  for (const [vendor, root] of [
    ['aastra', 'AastraIPPhoneInputScreen'],
    ['cisco', 'CiscoIPPhoneInput'],
    ['polycom', 'html'],
    ['snom', 'SnomIPPhoneInput'],
  ] as const) {
    const screen = await text(`input/default/${vendor}`);
    parseXml(screen);
    match(screen, `<${root}`);
    match(screen, `http://pbx/0.1/directories/lookup/default/${vendor}`);
    match(screen, 'term');
    match(screen, 'Name oder Nummer');
  }
  match(
    await text('menu/default/cisco'),
    '<MenuItem><Name>Telefonbuch</Name><URL>http://pbx/0.1/directories/input/default/cisco</URL></MenuItem>',
  );
});

directories('are those of a context, and of no other', async () => {
  not.match(await text('lookup/workshop/snom'), 'Alice');
  match(await text('lookup/workshop/snom'), 'Wanda');
  equal(
    await Promise.all(
      [
        'lookup/nowhere/snom',
        'lookup/from-extern/snom',
        'lookup/default/nobody',
        'lookup/default/toString',
        'input/default/yealink',
        'menu/default/snom',
        'lookup/default/thomson',
      ].map(async (path) => (await get(path)).status),
    ),
    [404, 404, 404, 404, 404, 404, 200],
  );
});

directories('are, for a phone whose address the site says, those of its own context', async () => {
  const status = (path: string) =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: served.port('directory'), path, localAddress: '127.0.0.2' };
      httpGet(options, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      }).on('error', reject);
    });
  equal(
    [
      await status('/0.1/directories/lookup/default/snom'),
      await status('/0.1/directories/lookup/workshop/snom'),
      await status('/0.1/directories/input/workshop/snom'),
    ],
    [200, 403, 403],
  );
});

directories('are all that is served on their port', async () => {
  const reply = await fetch(`http://127.0.0.1:${served.port('directory')}/v1/site`);
  is(reply.status, 404);
});

directories.run();
