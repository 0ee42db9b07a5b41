import type { DirectoryEntry } from '../../../compiler/directory/entry.ts';
import { linkTo } from '../../cisco/address-of.ts';
import { macOfDeviceName } from '../../cisco/device-name.ts';
import { type PhoneKind, phoneKindOf } from '../../cisco/phone-kind.ts';
import { directoryScreen, inputScreen, menuScreen, textScreen } from '../../cisco/screen.ts';
import { dialKey, exitKey, nextKey, previousKey, type Softkey, selectKey } from '../../cisco/softkeys.ts';
import { whereServed } from '../../cisco/where-served.ts';
import { entriesOfKey, keys } from '../../directory/keypad.ts';
import { pageOf } from '../../directory/page.ts';
import { searched } from '../../directory/search.ts';
import type { Exchange } from '../exchange.ts';
import { numberIn } from '../number-in.ts';
import { sendScreen } from '../reply.ts';

/** What fits on the display of a phone without scrolling far. */
const entriesOnScreen = 10;

/** The directory of Cisco phones: by the letters of a key, or by a search. */
export const ciscoDirectoryRoutes = whereServed([
  { method: 'GET', path: '/directory', access: 'phones', handle: sendKeys },
  { method: 'GET', path: '/directory/entries', access: 'phones', handle: sendEntries },
  { method: 'GET', path: '/directory/search', access: 'phones', handle: sendSearch },
  { method: 'GET', path: '/directory/help', access: 'phones', handle: sendHelp },
  { method: 'GET', path: '/directory/79xx', access: 'phones', handle: sendWrapper },
]);

/** The phone's name goes along from screen to screen: it says whose directory this is. */
function nameOf({ query }: Exchange): string | undefined {
  const name = query.get('name');
  return macOfDeviceName(name) === undefined || name === null ? undefined : name;
}

function sendKeys(exchange: Exchange): void {
  const kind = phoneKindOf(exchange.request);
  const name = nameOf(exchange);
  sendScreen(
    exchange,
    menuScreen({
      title: 'Local Directory',
      ...promptFor(kind, 'Choose the first letter'),
      items: [
        ...keys.map((key) => ({ name: key, url: linkTo(exchange, '/directory/entries', { name, index: key }) })),
        { name: 'Search', url: linkTo(exchange, '/directory/search', { name }) },
        { name: 'Help', url: linkTo(exchange, '/directory/help', { name }) },
      ],
      softkeys: [exitKey('Init:Directories', kind), selectKey(kind)],
    }),
  );
}

async function sendEntries(exchange: Exchange): Promise<void> {
  const { query, context, peer } = exchange;
  const index = query.get('index');
  const search = query.get('search');
  if (index === null && search === null) return sendKeys(exchange);
  const kind = phoneKindOf(exchange.request);
  const name = nameOf(exchange);
  const reader = await context.people.reader(macOfDeviceName(name ?? null), peer.address);
  const all = reader === undefined ? [] : await context.people.entries(reader.context);
  const found = search === null ? entriesOfKey(all, index ?? '') : searched(all, search);
  const { items, page, pages } = pageOf(found.flatMap(linesOf), numberIn(query, 'page') ?? 1, entriesOnScreen);
  const here = { name, ...(search === null ? { index: index ?? '' } : { search }) };
  const linkToPage = (number: number): string =>
    linkTo(exchange, '/directory/entries', { ...here, page: String(number) });
  const softkeys: Softkey[] = [exitKey(linkTo(exchange, '/directory', { name }), kind), dialKey(kind)];
  if (page < pages) softkeys.push(nextKey(linkToPage(page + 1), kind));
  if (page > 1) softkeys.push(previousKey(linkToPage(page - 1)));
  const title = search ?? index ?? '';
  sendScreen(
    exchange,
    directoryScreen({
      title: pages > 1 ? `${title} ${page}/${pages}` : title,
      ...promptFor(kind, items.length === 0 ? 'Nobody' : 'Choose an entry'),
      entries: items,
      softkeys,
    }),
  );
}

/** Each number is a line of its own: a phone dials the line that is chosen. */
function linesOf({ name, numbers }: DirectoryEntry): { name: string; telephone: string }[] {
  return numbers.map(({ kind, number }) => ({
    name: kind === 'work' ? name : `${name} (${kind})`,
    telephone: number,
  }));
}

function sendSearch(exchange: Exchange): void {
  const kind = phoneKindOf(exchange.request);
  const name = nameOf(exchange);
  sendScreen(
    exchange,
    inputScreen({
      title: 'Search',
      prompt: 'A name, or part of a number',
      url: linkTo(exchange, '/directory/entries', { name }),
      fields: [{ label: 'Search', parameter: 'search' }],
      softkeys: [
        { name: 'Search', position: 1, url: 'SoftKey:Submit' },
        { name: '<<', position: 2, url: 'SoftKey:<<' },
        exitKey(linkTo(exchange, '/directory', { name }), { ...kind, is7900: true }),
      ],
    }),
  );
}

const help = [
  'Press the key that has the first letter of the name, choose the entry and call it.',
  'Names that begin with a digit or with another script are under 0.',
  'Search finds the beginning of every part of a name, and any part of a number.',
].join('\n');

function sendHelp(exchange: Exchange): void {
  const kind = phoneKindOf(exchange.request);
  const exit = exitKey(linkTo(exchange, '/directory', { name: nameOf(exchange) }), kind);
  sendScreen(exchange, textScreen({ title: 'How To Use', text: help, softkeys: [exit] }));
}

/** Phones of the 7900 series put a menu of their own before the directory. */
function sendWrapper(exchange: Exchange): void {
  const url = linkTo(exchange, '/directory', { name: nameOf(exchange) });
  sendScreen(exchange, menuScreen({ title: 'Directory', items: [{ name: 'Local Directory', url }], softkeys: [] }));
}

/** Only the 7900 series has a line for it. */
function promptFor({ is7900 }: PhoneKind, prompt: string): { prompt?: string } {
  return is7900 ? { prompt } : {};
}
