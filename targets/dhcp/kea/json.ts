import type { Origin } from '../../../compiler/source/origin.ts';
import { fileWriter, type WrittenFile } from '../file-writer.ts';

/** A value of JSON, in which parts may say where they come from. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json } | Placed;

class Placed {
  readonly value: Json;
  readonly origin: Origin | undefined;
  constructor(value: Json, origin: Origin | undefined) {
    this.value = value;
    this.origin = origin;
  }
}

/** The value, whose lines come from there. */
export function placed(value: Json, origin: Origin | undefined): Json {
  return new Placed(value, origin);
}

/** Values that are short enough stand on one line. */
const width = 110;

/** Writes a value as a file, two blanks for each level. */
export function jsonFile(value: Json): WrittenFile {
  const file = fileWriter();
  write(value, '', '', undefined);
  return file.finish();

  function write(node: Json, indent: string, before: string, from: Origin | undefined, after = ''): void {
    if (node instanceof Placed) {
      write(node.value, indent, before, node.origin ?? from, after);
      return;
    }
    const short = `${indent}${before}${oneLine(node)}${after}`;
    if (typeof node !== 'object' || node === null || (short.length <= width && !hasPlaces(node))) {
      file.line(short, from);
      return;
    }
    const entries = isList(node) ? node.map((item) => ['', item] as const) : Object.entries(node);
    const [open, close] = isList(node) ? '[]' : '{}';
    file.line(`${indent}${before}${open}`, from);
    for (const [index, [key, child]] of entries.entries()) {
      const name = isList(node) ? '' : `${JSON.stringify(key)}: `;
      write(child, `${indent}  `, name, from, index === entries.length - 1 ? '' : ',');
    }
    file.line(`${indent}${close}${after}`, from);
  }
}

function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node);
}

function hasPlaces(node: Json): boolean {
  if (node instanceof Placed) return true;
  return typeof node === 'object' && node !== null && Object.values(node).some(hasPlaces);
}

function oneLine(node: Json): string {
  if (node instanceof Placed) return oneLine(node.value);
  if (typeof node !== 'object' || node === null) return JSON.stringify(node);
  if (isList(node)) return node.length === 0 ? '[]' : `[${node.map(oneLine).join(', ')}]`;
  const entries = Object.entries(node).map(([key, value]) => `${JSON.stringify(key)}: ${oneLine(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
