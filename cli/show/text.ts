import type { Row } from '../../compiler/explain/rows.ts';
import { printable } from '../../compiler/printable.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { Paint } from '../format/paint.ts';
import { filePath } from '../format/report.ts';

const widest = 60;

/** An object as YAML, with the place of each value as a comment beside it. */
export function rowsText(rows: readonly Row[], site: string, paint: Paint): string {
  const width = Math.min(widest, Math.max(...rows.map((row) => row.yaml.length)));
  return rows
    .map((row) => `${printable(row.yaml).padEnd(width)}  ${paint('dim', `# ${from(row.place, site)}`)}\n`)
    .join('');
}

function from(place: Place | undefined, site: string): string {
  return place === undefined ? 'default' : printable(`${filePath({ site }, place.file)}:${place.line}:${place.column}`);
}
