import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { SourceFile } from '../place.ts';
import { placeAt } from '../spans.ts';
import type { Range } from './placed.ts';

interface Details {
  readonly severity?: Severity;
  readonly hint?: string;
  readonly related?: readonly (readonly [string, Range])[];
}

/** Tells what is wrong with a cell. */
export type ReportCell = (rule: string, message: string, range: Range, details?: Details) => void;

export function reportInto(diagnostics: Diagnostic[], file: SourceFile): ReportCell {
  const place = ({ start, end }: Range) => placeAt(file, start, end, '');
  return (rule, message, range, { severity = 'error', hint, related } = {}) => {
    diagnostics.push({
      rule,
      severity,
      message,
      place: place(range),
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined
        ? {}
        : { related: related.map(([said, where]) => ({ message: said, place: place(where) })) }),
    });
  };
}
