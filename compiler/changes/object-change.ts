import type { Place } from '../source/place.ts';

/** What became of one object of a site between two revisions. Plain data; no secret is in it, nor what betrays one. */
export interface ObjectChange {
  readonly action: 'added' | 'removed' | 'changed' | 'renamed';
  /** The section the object stands in: `users`, `routes.incoming`. */
  readonly section: string;
  /** How one of its kind is called: `incoming route`. */
  readonly kind: string;
  /** Empty for a section that is no list of objects, such as `voicemail_settings`. */
  readonly name: string;
  /** What it was called before; only of what is renamed. */
  readonly formerName?: string;
  /** Where it stood; absent for what is new. */
  readonly before?: Place;
  /** Where it stands; absent for what is gone. */
  readonly after?: Place;
  /** In the order of their paths; of an object that is new or gone, what was said of it. */
  readonly fields: readonly FieldChange[];
}

/** One value of an object. */
export interface FieldChange {
  /** Within the object: `fallback.no_answer`. */
  readonly path: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
  /** Of a list of texts in which order means nothing, or that only grew or shrank: what went and what came. */
  readonly items?: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** Which secret it is. Its values say where it comes from; that it changes is all there is to say of one in the clear. */
  readonly secret?: string;
}

/** A value, and where it stands; a default stands nowhere. */
export interface FieldValue {
  readonly value: unknown;
  readonly place?: Place;
}
