import { isScalar, isSeq, isMap as isYamlMap, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Value } from '../../compiler/source/compose.ts';
import { isMap, objectDepth } from '../../compiler/source/merge.ts';
import { blockYaml, inlineEntry, inlineYaml } from './yaml-text.ts';

type Map_ = { [key: string]: Value };

/** Replaces what stands from one offset to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts the values of `additions` into YAML, where they are not said yet. Everything else stays as it is written, byte for byte:
 * comments, order, quotes, and the keys that `additions` does not speak of.
 * @returns undefined for a text that is no YAML map.
 */
export function mergeYaml(text: string, additions: Map_): string | undefined {
  const { contents, errors } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  if (errors.length > 0) return undefined;
  const isEmpty = contents === null || (isScalar(contents) && textOf(contents) === '');
  if (isEmpty) return [withLineEnd(text), ...sectionTexts(additions)].filter((part) => part !== '').join('\n');
  if (!isYamlMap(contents) || contents.flow === true) return undefined;
  const edits: Edit[] = [];
  const missing: Map_ = {};
  for (const [section, value] of Object.entries(additions)) {
    const pair = pairOf(contents, section);
    if (pair === undefined) missing[section] = value;
    else mergeValue(text, contents, pair, value, objectDepth(section), edits);
  }
  const last = contents.items.at(-1);
  const from = last === undefined ? text.length : lineEnd(text, endOf(last));
  const added = sectionTexts(missing).map((section) => `\n${section}`);
  if (added.length > 0 && text.charAt(from - 1) !== '\n') added.unshift('\n');
  edits.push({ from, to: from, text: added.join('') });
  return apply(text, edits);
}

function sectionTexts(sections: Map_): string[] {
  return Object.entries(sections).map(([section, value]) =>
    blockYaml({ [section]: value }, '', objectDepth(section) + 1),
  );
}

/** `depth` is how many levels of names the value has, whose objects stand below the last. */
function mergeValue(text: string, map: YAMLMap, pair: Pair, value: Value, depth: number, edits: Edit[]): void {
  const { value: old } = pair;
  if (!isMap(value) || !isYamlMap(old) || (depth > 0 && old.items.length === 0)) {
    if (!isSame(old, value)) edits.push(replacement(text, map, pair, value, depth));
    return;
  }
  const missing: Map_ = {};
  for (const [key, entry] of Object.entries(value)) {
    const found = pairOf(old, key);
    if (found === undefined) missing[key] = entry;
    else mergeValue(text, old, found, entry, depth - 1, edits);
  }
  if (Object.keys(missing).length > 0) edits.push(addition(text, old, missing, depth));
}

function addition(text: string, map: YAMLMap, entries: Map_, depth: number): Edit {
  const last = map.items.at(-1);
  if (map.flow === true || last === undefined) {
    const from = last === undefined ? rangeOf(map)[0] + 1 : endOf(last);
    const inline = Object.entries(entries)
      .map(([key, value]) => inlineEntry(key, value))
      .join(', ');
    return { from, to: from, text: last === undefined ? ` ${inline} ` : `, ${inline}` };
  }
  const from = lineEnd(text, endOf(last));
  const added = blockYaml(entries, indentOf(text, map), Math.max(depth, 0));
  return { from, to: from, text: text.charAt(from - 1) === '\n' ? added : `\n${added}` };
}

function replacement(text: string, map: YAMLMap, pair: Pair, value: Value, depth: number): Edit {
  const { value: old } = pair;
  const keyEnd = rangeOf(pair.key)[1];
  const colon = text.indexOf(':', keyEnd) + 1;
  const isUnsaid = textOf(old) === '';
  if (depth > 0 && isMap(value) && map.flow !== true) {
    const to = isUnsaid ? colon : rangeOf(old)[1];
    return { from: colon, to, text: `\n${blockYaml(value, `${indentOf(text, map)}  `, depth)}`.trimEnd() };
  }
  const key = textOf(pair.key);
  // What stood below its key, line by line, comes up beside it.
  return { from: colon, to: isUnsaid ? colon : endOf(pair), text: ` ${inlineYaml(value, key)}` };
}

/** Whether the YAML says the same already: as text, since that is what the language goes by. */
function isSame(node: unknown, value: Value): boolean {
  if (Array.isArray(value)) {
    if (!isSeq(node) || node.items.length !== value.length) return false;
    return value.every((item, index) => isSame(node.items[index], item));
  }
  if (isMap(value))
    return isYamlMap(node) && Object.entries(value).every(([key, entry]) => isSame(node.get(key, true), entry));
  if (!isScalar(node)) return false;
  const said = textOf(node);
  return typeof value === 'boolean'
    ? (value ? ['yes', 'true'] : ['no', 'false']).includes(said)
    : said === String(value);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => textOf(item.key) === key);
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : ' ';
}

/** Where an entry ends, without the comments after it. */
function endOf({ key, value }: Pair): number {
  if (isYamlMap(value) && value.flow !== true) {
    const last = value.items.at(-1);
    if (last !== undefined) return endOf(last);
  }
  if (isSeq(value) && value.flow !== true && value.items.length > 0) return rangeOf(value.items.at(-1))[1];
  return textOf(value) === '' ? rangeOf(key)[1] : rangeOf(value)[1];
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined;
  if (range === undefined || range === null) throw new Error('a node of a parsed document has no range');
  return [range[0], range[1]];
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}

/** The blanks before the first key of a block. */
function indentOf(text: string, map: YAMLMap): string {
  const [start] = rangeOf(map);
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
}

/** The start of the line after the one that ends here. */
function lineEnd(text: string, at: number): number {
  if (text.charAt(at - 1) === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function apply(text: string, edits: readonly Edit[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const parts: string[] = [];
  let at = 0;
  // Of edits at one place, the first that was asked for comes first.
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, edit.from), edit.text.replaceAll('\n', newline));
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}
