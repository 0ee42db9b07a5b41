/**
 * A syntax that files of phones are written in. Whatever stands in a site goes through `escape` on its way into a file, and
 * comes out of the phone's parser as it went in, or as near as the syntax can say it.
 */
export interface Syntax {
  readonly name: SyntaxName;
  /** What ends a line, where it is not a line feed alone. */
  readonly lineEnd?: '\r\n';
  /** The text as it stands in a file; never more than one value, never a new line. */
  escape(text: string): string;
  /** Why the syntax cannot say a secret, as the end of a sentence about its value ("it ..."); undefined if it can. */
  problem(text: string): string | undefined;
  /** Whether a raw parameter can be called so. */
  isName(text: string): boolean;
}

/**
 * - `lines`: `name = value`, the value up to the end of the line
 * - `quoted`: `name="value"`, the value in double quotes with `\` before `"` and `\`
 * - `xml`: content of an element or of an attribute in double quotes
 * - `json`: the inside of a string in double quotes
 * - `command`: a word of a command, in double quotes, which nothing can stand before
 * - `panasonic`: `NAME="value"`, nothing before a quote, lines of DOS
 */
export type SyntaxName = 'lines' | 'quoted' | 'xml' | 'json' | 'command' | 'panasonic';
