/** A cell of a spreadsheet that holds something. Offsets are UTF-16 units into the file's text, without the quotes. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The cells of a row by their columns; undefined for an empty one, quoted or not, which says nothing. */
export interface Row {
  readonly cells: readonly (Cell | undefined)[];
  /** Where the row begins. */
  readonly start: number;
}
