/** What is wrong with a template, and where; it is caught where templates are rendered and becomes a diagnostic. */
export class TemplateError extends Error {
  /** The template's file: `templates/yealink/device.njk`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;

  constructor(message: string, at: { readonly file: string; readonly line: number; readonly column: number }) {
    super(message);
    this.file = at.file;
    this.line = at.line;
    this.column = at.column;
  }
}
