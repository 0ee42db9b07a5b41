import { directoryFrom } from '../../directory/directory.ts';
import type { Host } from '../../model/host.ts';
import type { Model } from '../../model/model.ts';
import type { Origin } from '../../source/origin.ts';
import type { PhoneFile } from '../files.ts';
import type { PhoneServer } from '../phone.ts';
import { phoneServerOf } from '../server.ts';
import { syntaxes } from '../syntax/index.ts';
import { outputOf } from '../template/output.ts';
import { usersOf } from '../users-of.ts';
import { vendorOf } from '../vendors/index.ts';
import { type PhonebookFormatName, phonebookFormat } from './formats/index.ts';
import { type PhonebookEntry, rowsOf } from './phonebook.ts';
import { isSearched } from './search.ts';
import { phonebookPath, phonebookUrl } from './where.ts';
import { wordsOf } from './words.ts';

/**
 * The directories of a host: for each context with phones on which somebody can look up others, a file or several in the format
 * of each vendor of these phones. What a directory lists is whom its context reaches.
 */
export function phonebookFilesOf(model: Model, host: Host): PhoneFile[] {
  const server = phoneServerOf(model, host);
  if (server === undefined) return [];
  const files: PhoneFile[] = [];
  for (const [context, formats] of wantedOf(model)) {
    const entries = directoryFrom(model, context).map(
      (entry): PhonebookEntry => ({ ...entry, origin: originOf(model, entry) }),
    );
    for (const format of formats) files.push(...pagesOf(model, server, context, format, entries));
  }
  return files;
}

/** The formats that phones of each context read as files, where they are not sent elsewhere. */
function wantedOf(model: Model): ReadonlyMap<string, ReadonlySet<PhonebookFormatName>> {
  const wanted = new Map<string, Set<PhonebookFormatName>>();
  for (const device of model.devices.values()) {
    const [first] = usersOf(model, device);
    const format = vendorOf(device.vendor)?.phonebook;
    const isElsewhere = [device.settings, model.provisioning.settings].some(({ phonebook }) => phonebook !== undefined);
    if (first === undefined || format === undefined || isElsewhere || isSearched(model, format)) continue;
    wanted.set(first.context, (wanted.get(first.context) ?? new Set()).add(format));
  }
  return wanted;
}

function originOf(model: Model, { kind, id }: Pick<PhonebookEntry, 'kind' | 'id'>): Origin {
  const object = kind === 'user' ? model.users.get(id) : model.contacts.get(id);
  return object?.origin ?? model.provisioning.origin;
}

function pagesOf(
  model: Model,
  server: PhoneServer,
  context: string,
  name: PhonebookFormatName,
  entries: readonly PhonebookEntry[],
): PhoneFile[] {
  const format = phonebookFormat(name);
  const words = wordsOf(model.site.language);
  const rows = rowsOf(entries, words);
  const size = format.pageSize ?? Math.max(rows.length, 1);
  const count = Math.max(Math.ceil(rows.length / size), 1);
  const urlOf = (page: number) => (page < 1 || page > count ? undefined : phonebookUrl(server, context, name, page));
  const origin = model.contexts.get(context)?.origin ?? model.provisioning.origin;
  return Array.from({ length: count }, (_, at) => ({
    path: phonebookPath(context, name, at + 1),
    syntax: 'xml' as const,
    origin,
    device: undefined,
    address: undefined,
    render: () => {
      const output = outputOf(syntaxes.xml, origin);
      format.write(output, {
        title: count === 1 ? words.directory : `${words.directory} ${at + 1}/${count}`,
        words,
        rows: rows.slice(at * size, (at + 1) * size),
        entries,
        previous: urlOf(at),
        next: urlOf(at + 2),
      });
      return output.finish();
    },
  }));
}
