import { equal, is } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';
import { ciscoSite } from './site.ts';

let site: ServedSite;
const base = (): string => `http://127.0.0.1:${site.port('http')}`;
const screen = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await (await site.get(path, headers)).text()).replaceAll(base(), 'http://pbx');

const directory = suite('The directory of Cisco phones');

directory.before(async () => {
  site = await serveSite({ 'site.yaml': ciscoSite('/nonexistent') });
});
directory.after(() => site.close());

directory('begins with the keys that have the letters', async () => {
  const text = await screen('/directory?name=SEP001122334455');
  equal(
    [...text.matchAll(/<MenuItem><Name>(.*?)<\/Name><URL>(.*?)<\/URL>/g)]
      .map(([, name, url]) => [name, url])
      .slice(0, 3),
    [
      ['1', 'http://pbx/directory/entries?name=SEP001122334455&amp;index=1'],
      ['2ABC', 'http://pbx/directory/entries?name=SEP001122334455&amp;index=2ABC'],
      ['3DEF', 'http://pbx/directory/entries?name=SEP001122334455&amp;index=3DEF'],
    ],
  );
});

directory('lists who begins with a letter of the key, ten on a page, whatever their names hold', async () => {
  is(
    await screen('/directory/entries?name=SEP001122334455&index=2ABC'),
    `<?xml version="1.0" encoding="UTF-8"?>
<CiscoIPPhoneDirectory>
<Title>2ABC 1/2</Title>
<DirectoryEntry><Name>Alice &amp; Co &lt;one&gt;</Name><Telephone>1000</Telephone></DirectoryEntry>
${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((letter, index) => `<DirectoryEntry><Name>Bob ${letter}</Name><Telephone>${1100 + index}</Telephone></DirectoryEntry>`).join('\n')}
<SoftKeyItem><Name>Exit</Name><Position>1</Position><URL>http://pbx/directory?name=SEP001122334455</URL></SoftKeyItem>
<SoftKeyItem><Name>Call</Name><Position>2</Position><URL>SoftKey:Select</URL></SoftKeyItem>
<SoftKeyItem><Name>Next</Name><Position>3</Position><URL>http://pbx/directory/entries?name=SEP001122334455&amp;index=2ABC&amp;page=2</URL></SoftKeyItem>
</CiscoIPPhoneDirectory>
`,
  );
});

directory('has other keys, and a prompt, on the 7900 series', async () => {
  is(
    await screen('/directory/entries?index=3DEF', { 'X-CiscoIPPhoneModelName': 'CP-7962G' }),
    `<?xml version="1.0" encoding="UTF-8"?>
<CiscoIPPhoneDirectory>
<Title>3DEF</Title>
<Prompt>Choose an entry</Prompt>
<DirectoryEntry><Name>Émile Zola</Name><Telephone>1001</Telephone></DirectoryEntry>
<SoftKeyItem><Name>Exit</Name><Position>3</Position><URL>http://pbx/directory</URL></SoftKeyItem>
<SoftKeyItem><Name>Dial</Name><Position>1</Position><URL>SoftKey:Dial</URL></SoftKeyItem>
</CiscoIPPhoneDirectory>
`,
  );
});

const lists: readonly [sentence: string, path: string, names: readonly string[]][] = [
  ['lists the last page', '/directory/entries?index=2ABC&page=2', ['Bob J', 'Bob K', 'Bob L']],
  ['takes a page that is not there for the last', '/directory/entries?index=2ABC&page=99', ['Bob J', 'Bob K', 'Bob L']],
  ['takes what is no page for the first', '/directory/entries?search=zo&page=x', ['Émile Zola', 'Zoë Plumber']],
  ['has digits and other scripts under 0 and their keys', '/directory/entries?index=4GHI', ['4 Seasons']],
  ['finds the beginnings of the parts of a name, without accents', '/directory/entries?search=zo%20em', ['Émile Zola']],
  ['finds parts of a number', '/directory/entries?search=111', ['Bob K', 'Bob L']],
  [
    'shows the phone of another context whom that one reaches',
    '/directory/entries?name=SEP001122334466&search=w',
    ['Wanda Works'],
  ],
  ['shows that phone nobody else', '/directory/entries?name=SEP001122334466&index=2ABC', []],
];
for (const [sentence, path, names] of lists) {
  directory(sentence, async () => {
    const text = await screen(path);
    equal(
      [...text.matchAll(/<DirectoryEntry><Name>(.*?)<\/Name>/g)].map(([, name]) => name),
      names,
    );
  });
}

directory('asks for what to search', async () => {
  const text = await screen('/directory/search?name=SEP001122334455');
  is(/<URL>(http.*?)<\/URL>/.exec(text)?.[1], 'http://pbx/directory/entries?name=SEP001122334455');
  is(/<QueryStringParam>(.*?)<\/QueryStringParam>/.exec(text)?.[1], 'search');
});

directory('is not for other networks', async () => {
  const other = await serveSite(
    { 'site.yaml': ciscoSite('/nonexistent') },
    { said: { trusted: [], phones: ['192.0.2.0/24'] } },
  );
  const reply = await other.get('/directory');
  equal([reply.status, await reply.text()], [403, 'this is for the networks of phones (`serve.phones`)\n']);
  await other.close();
});

directory('is not there where the site has no services of phones', async () => {
  const other = await serveSite({ 'site.yaml': ciscoSite('/x').replace(/phone_services:[\s\S]*$/, '') });
  const reply = await other.get('/directory');
  equal([reply.status, await reply.text()], [404, 'the site has no `phone_services`\n']);
  await other.close();
});

directory('takes no address from a request that is none', async () => {
  const text = await screen('/directory', { 'X-Forwarded-Host': 'evil.example' });
  is(text.includes('evil'), false);
});

directory.run();
