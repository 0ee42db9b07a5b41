import type { Value } from '../../compiler/source/compose.ts';
import { isMap } from '../../compiler/source/merge.ts';

/** A value on one line, as it may stand anywhere in YAML. */
export function inlineYaml(value: Value, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => inlineYaml(item)).join(', ')}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).map(([name, entry]) => inlineEntry(name, entry));
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? scalarText(value, key) : String(value);
}

/** `key: value` on one line. */
export function inlineEntry(key: string, value: Value): string {
  return `${scalarText(key, 'key')}: ${inlineYaml(value, key)}`;
}

/** Entries with a line for each, indented; maps become blocks down to `depth`, and are written on one line below. */
export function blockYaml(map: { [key: string]: Value }, indent: string, depth: number): string {
  const lines = Object.entries(map).map(([key, value]) => {
    if (!isMap(value) || depth === 0) return `${indent}${inlineEntry(key, value)}\n`;
    return `${indent}${scalarText(key, 'key')}:\n${blockYaml(value, `${indent}  `, depth - 1)}`;
  });
  return lines.join('');
}

/** Texts that every reader of YAML takes for text without quotes. */
const plain = /^[\p{L}_/+](?:[\p{L}\p{M}\p{N} _./+@'():-]*[\p{L}\p{M}\p{N}_./+@'()-])?$/u;
const otherwise = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
const digits = /^[0-9]+$/;

/** Numbers people dial and names need no quotes, whatever their digits; any other text of digits would be taken for a number. */
function scalarText(text: string, key: string): string {
  if (digits.test(text)) return key === 'number' || key === 'key' ? text : `"${text}"`;
  if (plain.test(text) && !otherwise.test(text) && !text.includes(': ')) return text;
  if (/^[0-9]+(?:s|-[a-z0-9-]*)$/.test(text)) return text;
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, escaped);
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
