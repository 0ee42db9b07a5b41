import type { SourceFile } from '../place.ts';
import type { Cell, Row } from './cell.ts';

const comma = 44;
const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** More cells than this are no list of users. */
const maxCells = 4_000_000;
/** After so many mistakes the file is something else than CSV. */
const maxMistakes = 20;

export type ReportCsv = (message: string, start: number, hint?: string) => void;

/**
 * Reads the rows of a CSV file as RFC 4180 has them: commas, quotes around what holds a comma, a quote or a line break, `""` for
 * a quote. Lines end as in Unix or Windows; rows without any value are left out. Each is handed over before the next one is read,
 * so that a large file does not stay in memory; none is after a mistake, since it may be anything.
 */
export function* readRows({ text }: SourceFile, report: ReportCsv): Generator<Row> {
  let mistakes = 0;
  let cellCount = 0;
  let at = 0;

  const mistake = (message: string, start: number, hint?: string): void => {
    mistakes++;
    report(message, start, hint);
  };

  /** Reads from behind an opening quote to behind its closing one. */
  const readQuoted = (): Cell => {
    const start = at + 1;
    let end = text.indexOf('"', start);
    let isEscaped = false;
    while (end >= 0 && text.charCodeAt(end + 1) === quote) {
      isEscaped = true;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) {
      mistake('a `"` is not closed', at, 'a quote inside of a cell is written twice: `""`');
      at = text.length;
      return { text: '', start, end: start };
    }
    at = end + 1;
    const raw = text.slice(start, end);
    return { text: isEscaped ? raw.replaceAll('""', '"') : raw, start, end };
  };

  /** Passes over what stands before the next comma or line end, and tells what cannot stand there. */
  const readBare = (isAfterQuoted: boolean): void => {
    for (const start = at; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === comma || code === newline) return;
      if (code === carriageReturn) {
        if (text.charCodeAt(at + 1) === newline) return;
        mistake('a line break of neither Unix nor Windows', at, 'save it with line breaks of Unix or Windows');
      } else if (isAfterQuoted && at === start) {
        mistake('something follows a quoted cell', at, 'a quote inside of a cell is written twice: `""`');
      } else if (!isAfterQuoted && code === quote) {
        mistake(
          'a `"` inside of a cell that is not quoted',
          at,
          'write `"..."` around the cell, and `""` for the quote',
        );
      }
    }
  };

  const readCell = (): Cell | undefined => {
    if (text.charCodeAt(at) === quote) {
      const cell = readQuoted();
      readBare(true);
      return cell.text === '' ? undefined : cell;
    }
    const start = at;
    readBare(false);
    return at === start ? undefined : { text: text.slice(start, at), start, end: at };
  };

  while (at < text.length && mistakes < maxMistakes) {
    const start = at;
    const cells = [readCell()];
    while (text.charCodeAt(at) === comma) {
      at++;
      cells.push(readCell());
    }
    if (text.charCodeAt(at) === carriageReturn) at++;
    at++;
    cellCount += cells.length;
    if (cellCount > maxCells) {
      mistake(`the file holds more than ${maxCells} cells`, start, 'the users may be split over many files');
      break;
    }
    if (mistakes === 0 && cells.some((cell) => cell !== undefined)) yield { cells, start };
  }
}
