import type { Cell } from './cell.ts';
import type { HeaderColumn } from './header.ts';
import type { ReportCell } from './report-cell.ts';

/** Counts the values of each column of which nothing becomes. */
export interface LostValues {
  note(column: HeaderColumn, cell: Cell): void;
  /** Tells each column once, at its first value. */
  tell(report: ReportCell): void;
}

export function lostValues(): LostValues {
  const lost = new Map<HeaderColumn, { readonly first: Cell; count: number }>();
  return {
    note(column, cell) {
      const seen = lost.get(column);
      if (seen === undefined) lost.set(column, { first: cell, count: 1 });
      else seen.count++;
    },
    tell(report) {
      for (const [{ name, column }, { first, count }] of lost) {
        const others = count === 1 ? '' : ` and ${count - 1} more below it`;
        report('lost-value', `nothing becomes of this "${name}"${others}: ${column.lost}`, first, {
          severity: column.isHarmless === true ? 'info' : 'warning',
          hint: 'take the column away if nobody misses it',
        });
      }
    },
  };
}
