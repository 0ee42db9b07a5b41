/** A position in a site's source, as people count: the first line and column are 1; columns count UTF-16 units. */
export interface Place {
  /** Path relative to the site directory, with `/`; presets are `preset:NAME`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line the value takes (at least 1); what a caret underlines. */
  readonly length: number;
  /** Where the value stands in the site: `users.alice.number`. Empty for a place that is no value (a syntax error). */
  readonly path: string;
}

/** One file's text, kept so that a diagnostic can show the line. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Two places in the order people read them: by file, line, column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
