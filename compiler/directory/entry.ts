/** Where a number of an entry rings. */
export type NumberKind = 'work' | 'mobile' | 'home';

/** One line of the directory: plain data, which files are written from and servers keep. */
export interface DirectoryEntry {
  readonly kind: 'user' | 'contact';
  /** The object's name in the site. */
  readonly id: string;
  /** As people read it: never empty. */
  readonly name: string;
  readonly company?: string;
  readonly email?: string;
  /** What reaches the person from where the directory is read, in the order in which it is offered; never empty. */
  readonly numbers: readonly { readonly kind: NumberKind; readonly number: string }[];
}
