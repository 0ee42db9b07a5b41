import { objectsOf, type SectionObjects, type SiteObject } from '../../../compiler/changes/objects-of.ts';
import { isMap } from '../../../compiler/explain/value.ts';
import { isWritten, keyPlaceOf } from '../../../compiler/source/spans.ts';
import type { SiteDocument } from '../../../schema/document.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { type Listed, type ListShape, listed } from './listed.ts';

/** A section of the site. */
export interface SectionCount {
  readonly section: string;
  /** How one of its objects is called. */
  readonly word: string;
  /** Undefined for settings, which are there once. */
  readonly count: number | undefined;
}

/** An object in the list of its section. */
export interface ObjectRow {
  readonly name: string;
  readonly title: string;
  readonly number: string;
}

export interface KindList {
  readonly section: string;
  readonly word: string;
  readonly list: Listed<ObjectRow>;
  /** Where the objects of the page are declared, in the order of the rows; undefined for what no file says. */
  readonly places: readonly (string | undefined)[];
}

export const sectionsOf = kept((site: SiteDocument): readonly SectionObjects[] => objectsOf(site));

export function sectionCounts(site: SiteDocument): SectionCount[] {
  return sectionsOf(site)
    .map(({ section, objects }) => {
      const [first] = objects.values();
      if (first === undefined) return { section, word: '', count: 0 };
      const { word, isNamed } = first.kind;
      return { section, word, count: isNamed ? objects.size : undefined };
    })
    .filter(({ count }) => count !== 0);
}

/** The objects of a section; undefined where there are none, or it is settings. */
export function kindList(site: SiteDocument, section: string, request: ListRequest): KindList | undefined {
  const found = sectionsOf(site).find((each) => each.section === section);
  const [first] = found?.objects.values() ?? [];
  if (found === undefined || first === undefined || !first.kind.isNamed) return undefined;
  const list = listed(rowsOf(found), shape, request);
  const places = list.items.map(({ name }) => declaredAt(found.objects.get(name)));
  return { section, word: first.kind.word, list, places };
}

const shape: ListShape<ObjectRow> = {
  text: ({ name, title, number }) => `${name} ${title} ${number}`,
  columns: { name: ({ name }) => name, title: ({ title }) => title, number: ({ number }) => number },
};

const rowsOf = kept(({ objects }: SectionObjects): readonly ObjectRow[] =>
  [...objects.values()].map(({ name, value }) => ({
    name,
    title: textOf(value, 'name') || textOf(value, 'description'),
    number: textOf(value, 'number'),
  })),
);

/** What an object says under a key: a text, a number, or several. */
function textOf(value: unknown, key: string): string {
  const found = isMap(value) ? value[key] : undefined;
  const texts: readonly unknown[] = Array.isArray(found) ? found : [found];
  return texts.filter((text) => typeof text === 'string' || typeof text === 'number').join(', ');
}

/** `people.yaml:4`. */
export function declaredAt(object: SiteObject | undefined): string | undefined {
  if (object === undefined || !isWritten(object.origin)) return undefined;
  const { file, line } = keyPlaceOf(object.origin);
  return `${file}:${line}`;
}
