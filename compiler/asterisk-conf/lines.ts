import type { SourceFile } from '../source/place.ts';
import { type ConfText, stripText } from './conf-text.ts';
import type { ConfProblem } from './problem.ts';

/**
 * The lines of a configuration file that say something: without comments, with `\;` as `;`, stripped, never empty.
 * Follows Asterisk's reader (main/config.c) in its oddities too, since what it reads is what counts.
 */
export function readLines(file: SourceFile, problems: ConfProblem[]): ConfText[] {
  const found: ConfText[] = [];
  const comment: CommentState = { depth: 0, openedAt: 0 };
  const raw = file.text.split('\n');
  for (const [index, full] of raw.entries()) {
    const line = index + 1;
    const text = index === 0 && full.startsWith(BYTE_ORDER_MARK) ? full.slice(1) : full;
    const shift = full.length - text.length;
    if (text.length * 3 > MAX_LINE_BYTES && Buffer.byteLength(text) > MAX_LINE_BYTES) {
      problems.push({
        message: `the line is longer than ${MAX_LINE_BYTES} bytes, and Asterisk skips it`,
        at: { text: text.slice(0, 32), line, column: 1 },
      });
      continue;
    }
    const content = stripText(uncomment(text, line, shift, comment, problems));
    if (content.text !== '') found.push(content);
  }
  if (comment.depth > 0) {
    problems.push({
      message: 'the comment that ";--" opens is never closed by "--;", so Asterisk reads nothing after it',
      at: { text: ';--', line: comment.openedAt, column: (raw[comment.openedAt - 1] ?? '').lastIndexOf(';--') + 1 },
    });
  }
  return found;
}

interface CommentState {
  /** How many `;--` are open; below zero after a `--;` too many, and then everything is a comment as well. */
  depth: number;
  openedAt: number;
}

function uncomment(raw: string, line: number, shift: number, comment: CommentState, problems: ConfProblem[]): ConfText {
  const kept: [number, number][] = [];
  let start = comment.depth === 0 ? 0 : -1;
  let from = 0;
  const keepUntil = (end: number): void => {
    if (start >= 0 && end > start) kept.push([start, end]);
    start = -1;
  };

  for (let at = raw.indexOf(';'); at >= 0; at = raw.indexOf(';', from)) {
    if (at > from && raw[at - 1] === '\\') {
      if (start >= 0) {
        keepUntil(at - 1);
        start = at;
      }
      from = at + 1;
    } else if (raw.startsWith('--', at + 1) && raw[at + 3] !== '-') {
      keepUntil(at);
      comment.depth++;
      comment.openedAt = line;
      from = at + 3;
    } else if (at >= from + 2 && raw.startsWith('--', at - 2)) {
      comment.depth--;
      from = at + 1;
      if (comment.depth === 0) start = at + 1;
      if (comment.depth === -1) {
        problems.push({
          message:
            '"--;" closes a comment that was never opened, and Asterisk takes everything after this line for one',
          at: { text: '--;', line, column: at - 1 + shift },
          hint: 'write "--\\;" if it belongs to the text',
        });
      }
    } else if (comment.depth === 0) {
      keepUntil(at);
      break;
    } else {
      from = at + 1;
    }
  }
  keepUntil(raw.length);
  return join(raw, line, shift, kept);
}

function join(raw: string, line: number, shift: number, kept: readonly [number, number][]): ConfText {
  const first = kept[0];
  if (first === undefined) return { text: '', line, column: 1 };
  const column = first[0] + 1 + shift;
  if (kept.length === 1) return { text: raw.slice(...first), line, column };
  let text = '';
  const columns: number[] = [];
  for (const [start, end] of kept) {
    text += raw.slice(start, end);
    for (let index = start; index < end; index++) columns.push(index + 1 + shift);
  }
  return { text, line, column, columns };
}

const BYTE_ORDER_MARK = '\ufeff';
const MAX_LINE_BYTES = 8190;
