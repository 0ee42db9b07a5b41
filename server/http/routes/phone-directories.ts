import { type PhonebookFormatName, phonebookFormats } from '../../../compiler/phones/phonebooks/formats/index.ts';
import { directoryPath } from '../../../compiler/phones/phonebooks/search.ts';
import { type Words, wordsOf } from '../../../compiler/phones/phonebooks/words.ts';
import { linkTo } from '../../cisco/address-of.ts';
import { writeLookup } from '../../directory/phones/look-up.ts';
import { searchMenu, searchScreens, termParameter } from '../../directory/phones/search-screen.ts';
import { searched } from '../../directory/search.ts';
import type { Exchange, Route } from '../exchange.ts';
import { numberIn } from '../number-in.ts';
import { sendError, sendText } from '../reply.ts';

/**
 * The directories that phones search, by the paths of xivo-dird-phoned (facts/a 21): `profile` is the context of the phone. What
 * such phones send besides, as `xivo_user_uuid`, says nothing here.
 */
export const phoneDirectoryRoutes: readonly Route[] = [
  { method: 'GET', path: `${directoryPath}/menu/:profile/cisco`, access: 'phones', handle: asked(sendMenu) },
  { method: 'GET', path: `${directoryPath}/input/:profile/:vendor`, access: 'phones', handle: asked(sendInput) },
  { method: 'GET', path: `${directoryPath}/lookup/:profile/:vendor`, access: 'phones', handle: asked(sendLookup) },
];

/** Whose directory is asked for, and in which format. */
interface Asked {
  readonly context: string;
  readonly format: PhonebookFormatName;
  readonly words: Words;
}

/** Answers 404 for a context or vendor that is not there, and 403 for a phone that asks for a context that is not its own. */
function asked(send: (exchange: Exchange, asked: Asked) => Promise<void>): Route['handle'] {
  return async (exchange, { profile = '', vendor = 'cisco' }) => {
    const { people } = exchange.context;
    const site = await people.site();
    const format = formatOf(vendor);
    if (site === undefined) return sendError(exchange, 503, 'the site has not compiled yet');
    if (format === undefined) return sendError(exchange, 404, 'there is no directory for phones of this vendor');
    if (!site.contexts.includes(profile)) return sendError(exchange, 404, 'there is no such internal context');
    const reader = await people.reader(undefined, exchange.peer.address);
    if (reader?.phone !== undefined && reader.context !== profile)
      return sendError(exchange, 403, 'this is not the context of this phone');
    await send(exchange, { context: profile, format, words: wordsOf(site.language) });
  };
}

/** Phones of Thomson, which are Technicolor's by now, ask by their old name. */
function formatOf(vendor: string): PhonebookFormatName | undefined {
  if (vendor === 'thomson') return 'technicolor';
  return Object.hasOwn(phonebookFormats, vendor) ? (vendor as PhonebookFormatName) : undefined;
}

async function sendMenu(exchange: Exchange, { context, words }: Asked): Promise<void> {
  sendXml(exchange, searchMenu(words, linkTo(exchange, `${directoryPath}/input/${context}/cisco`)));
}

async function sendInput(exchange: Exchange, { context, format, words }: Asked): Promise<void> {
  const screen = searchScreens[format];
  if (screen === undefined) return sendError(exchange, 404, 'phones of this vendor show no screen to search on');
  sendXml(exchange, screen(words, linkTo(exchange, lookupPath(context, format))), contentTypes[format]);
}

async function sendLookup(exchange: Exchange, { context, format, words }: Asked): Promise<void> {
  const { query } = exchange;
  const term = query.get(termParameter) ?? '';
  const limit = numberIn(query, 'limit');
  const xml = writeLookup({
    format,
    found: searched(await exchange.context.people.entries(context), term),
    offset: numberIn(query, 'offset') ?? 0,
    limit,
    words,
    urlAt: (offset) =>
      linkTo(exchange, lookupPath(context, format), {
        [termParameter]: term === '' ? undefined : term,
        limit: limit === undefined ? undefined : String(limit),
        offset: String(offset),
      }),
  });
  sendXml(exchange, xml, contentTypes[format]);
}

function lookupPath(context: string, format: PhonebookFormatName): string {
  return `${directoryPath}/lookup/${context}/${format}`;
}

/** Where it is not XML for the phone's own use. */
const contentTypes: { readonly [Name in PhonebookFormatName]?: string } = { polycom: 'text/html; charset=utf-8' };

function sendXml(exchange: Exchange, xml: string, type = 'text/xml; charset=utf-8'): void {
  sendText(exchange, 200, xml, type);
}
