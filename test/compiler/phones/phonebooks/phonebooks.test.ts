import * as assert from 'uvu/assert';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const phonebooks = suite('phonebooks');

const folder = '/srv/provisioning/';

/** The files of provisioning, below its directory. */
function filesOf(site: string): Map<string, string> {
  const compiled = siteOf({ 'site.yaml': site });
  assert.equal(
    compiled.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  const files = emit(compiled).filter(({ path }) => path.startsWith(folder));
  return new Map(files.map(({ path, content }) => [path.slice(folder.length), content]));
}

const site = (device: string, rest = '', more = '') => `version: 1
site: { name: acme, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts:
  default: { kind: internal, include: [to-extern] }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.operator.example } }
routes: { outgoing: { france: { patterns: [0ZXXXXXXXX], trunks: [operator] } } }
users:
  alice: { name: Alice Wonderland, number: 1000, email: alice@acme.example, mobile: 0612345678, device: alice-desk }
  bob: { name: Bob Brown, number: 1001, directory: no }
  dan: { name: Dan, number: 1000, context: workshop, device: dan-desk }
${more}contacts:
  plumber: { name: 'Zoë "Z" Plumber', company: Pipes & Co, mobile: 0698765432, number: 0123456789 }
devices:
  alice-desk: { mac: "00:15:65:00:00:01", ${device} }
  dan-desk: { mac: "00:15:65:00:00:02", ${device} }
${rest}`;

phonebooks('are no files where phones search on the server, and still are for phones that cannot', () => {
  const searching = (device: string) =>
    filesOf(site(device, 'provisioning: { phonebook_search: yes }\nserve: { directory_port: 9500 }\n'));
  const found = [...searching('vendor: yealink, model: T46S')];
  assert.equal(
    found.filter(([path]) => path.startsWith('phonebooks/')),
    [],
  );
  assert.match(
    found.map(([, content]) => content).join('\n'),
    'remote_phonebook.data.1.url = http://192.0.2.10:9500/0.1/directories/lookup/default/yealink?term=#SEARCH',
  );
  assert.ok(searching('vendor: htek, model: UC926').has('phonebooks/default/htek.xml'));
});

const lines = (content: string | undefined) => content?.split('\n').map((line) => line.trim());

phonebooks('list whom each context reaches, and nobody else', () => {
  const files = filesOf(site('vendor: yealink, model: T46S'));
  assert.equal(lines(files.get('phonebooks/default/yealink.xml')), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<YealinkIPPhoneDirectory>',
    '<DirectoryEntry>',
    '<Name>Alice Wonderland</Name>',
    '<Telephone>1000</Telephone>',
    '</DirectoryEntry>',
    '<DirectoryEntry>',
    '<Name>Alice Wonderland (mobile)</Name>',
    '<Telephone>0612345678</Telephone>',
    '</DirectoryEntry>',
    '<DirectoryEntry>',
    '<Name>Zoë &quot;Z&quot; Plumber, Pipes &amp; Co</Name>',
    '<Telephone>0123456789</Telephone>',
    '</DirectoryEntry>',
    '<DirectoryEntry>',
    '<Name>Zoë &quot;Z&quot; Plumber, Pipes &amp; Co (mobile)</Name>',
    '<Telephone>0698765432</Telephone>',
    '</DirectoryEntry>',
    '</YealinkIPPhoneDirectory>',
    '',
  ]);
  assert.equal(lines(files.get('phonebooks/workshop/yealink.xml'))?.slice(2, -2), [
    '<DirectoryEntry>',
    '<Name>Dan</Name>',
    '<Telephone>1000</Telephone>',
    '</DirectoryEntry>',
  ]);
});

phonebooks('are where the files of phones say', () => {
  const files = filesOf(site('vendor: yealink, model: T46S'));
  const urlIn = (path: string) => files.get(path)?.match(/^remote_phonebook.*$/gm);
  assert.equal(urlIn('001565000001.cfg'), [
    'remote_phonebook.data.1.url = http://192.0.2.10:8667/phonebooks/default/yealink.xml',
    'remote_phonebook.data.1.name = Annuaire',
  ]);
  assert.equal(urlIn('001565000002.cfg'), [
    'remote_phonebook.data.1.url = http://192.0.2.10:8667/phonebooks/workshop/yealink.xml',
    'remote_phonebook.data.1.name = Annuaire',
  ]);
  assert.equal(urlIn('y000000000066.cfg'), [
    'remote_phonebook.data.1.url = %NULL%',
    'remote_phonebook.data.1.name = %NULL%',
  ]);
});

phonebooks('are not there where the site sends phones elsewhere', () => {
  const files = filesOf(
    site('vendor: yealink, model: T46S', 'provisioning: { phonebook: "http://192.0.2.20/all.xml" }\n'),
  );
  assert.equal(
    [...files.keys()].filter((path) => path.startsWith('phonebooks/')),
    [],
  );
  assert.match(
    files.get('001565000001.cfg') ?? '',
    'remote_phonebook.data.1.url = http://192.0.2.20/all.xml\nremote_phonebook.data.1.name = %NULL%\n',
  );
});

phonebooks('say names, numbers and mail apart where phones can', () => {
  const files = filesOf(site('vendor: grandstream, model: GXP2130'));
  assert.equal(lines(files.get('phonebooks/default/grandstream/phonebook.xml')), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<AddressBook>',
    '<Contact>',
    '<LastName></LastName>',
    '<FirstName>Alice Wonderland</FirstName>',
    '<Phone type="Work"><phonenumber>1000</phonenumber><accountindex>1</accountindex></Phone>',
    '<Phone type="Cell"><phonenumber>0612345678</phonenumber><accountindex>1</accountindex></Phone>',
    '<Mail type="Work">alice@acme.example</Mail>',
    '</Contact>',
    '<Contact>',
    '<LastName></LastName>',
    '<FirstName>Zoë &quot;Z&quot; Plumber, Pipes &amp; Co</FirstName>',
    '<Phone type="Work"><phonenumber>0123456789</phonenumber><accountindex>1</accountindex></Phone>',
    '<Phone type="Cell"><phonenumber>0698765432</phonenumber><accountindex>1</accountindex></Phone>',
    '</Contact>',
    '</AddressBook>',
    '',
  ]);
  assert.equal(files.get('Grandstream/cfg001565000001.xml')?.match(/<P33[01]>.*?</g), [
    '<P330>1<',
    '<P331>192.0.2.10:8667/phonebooks/default/grandstream<',
  ]);
});

const colleagues = Array.from(
  { length: 70 },
  (_, at) => `  u${at}: { name: "Colleague ${at + 10}", number: ${1100 + at} }\n`,
).join('');

/** What leads from each page to the others. */
const paged: readonly [vendor: string, model: string, pages: number, link: RegExp][] = [
  ['aastra', '6863i', 3, /<Prompt>(Suivant|Précédent)<\/Prompt>\s*<URI>([^<]*)<\/URI>/g],
  ['cisco', '7962G', 3, /<Name>(Suivant|Précédent)<\/Name><Position>\d<\/Position><URL>([^<]*)<\/URL>/g],
  ['polycom', 'VVX450', 3, /<a href="(?!tel:)([^"]*)">(Suivant|Précédent)<\/a>/g],
  ['snom', 'D785', 3, /<Label>(Suivant|Précédent)<\/Label>\s*<URL>([^<]*)<\/URL>/g],
];

for (const [vendor, model, pages, link] of paged) {
  phonebooks(`of ${vendor} are turned page by page, and every number is on one of them`, () => {
    const files = filesOf(site(`vendor: ${vendor}, model: "${model}"`, '', colleagues));
    const all = [...files].filter(([path]) => path.startsWith(`phonebooks/default/${vendor}`));
    assert.is(all.length, pages);
    const base = `http://192.0.2.10:8667/phonebooks/default/${vendor}`;
    const linksOf = (page: number) => {
      const content = files.get(`phonebooks/default/${vendor}${page === 1 ? '' : `-${page}`}.xml`) ?? '';
      return [...content.matchAll(link)].map((found) => found.slice(1).sort().join(' ')).sort();
    };
    assert.equal(linksOf(1), [`Suivant ${base}-2.xml`]);
    assert.equal(linksOf(2), [`Précédent ${base}.xml`, `Suivant ${base}-3.xml`].sort());
    assert.equal(linksOf(3), [`Précédent ${base}-2.xml`]);
    const text = all.map(([, content]) => content).join('');
    for (let at = 0; at < 70; at++)
      assert.match(text, `Colleague ${at + 10}<`.replace('<', vendor === 'snom' ? '"' : '<'));
  });
}

phonebooks('of an empty directory are files too', () => {
  const files = filesOf(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { name: Alice, number: 1000, directory: no, device: alice-desk } }
devices: { alice-desk: { mac: "00:08:5d:00:00:01", vendor: aastra, model: 6863i } }
`);
  assert.equal(lines(files.get('phonebooks/default/aastra.xml')), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<AastraIPPhoneTextMenu style="none" destroyOnExit="yes">',
    '<Title>Directory</Title>',
    '<MenuItem>',
    '<Prompt>Nobody</Prompt>',
    '<URI></URI>',
    '</MenuItem>',
    '</AastraIPPhoneTextMenu>',
    '',
  ]);
});

phonebooks.run();
