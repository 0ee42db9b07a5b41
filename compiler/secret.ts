import type { Origin } from './source/origin.ts';

/**
 * A secret of the site, by reference. Compiling never needs the value: artifacts say where it goes (`SecretUse`), and it
 * is filled in on the way to a host.
 */
export interface Secret {
  /** Which secret it is, for people and for the derivation of `auto`: `users/alice/sip`. Unique in a site. */
  readonly id: string;
  readonly source: SecretSource;
  /** What an `auto` value is made of; a given value is checked against it when it is filled in. */
  readonly shape: SecretShape;
  readonly origin: Origin;
  /** True for one that stands nowhere in the site, whose `origin` is only what it is for: `site.rotations` counts its rotations. */
  readonly isUnwritten?: boolean;
}

export type SecretSource =
  /** An environment variable of the process that applies. */
  | { readonly kind: 'env'; readonly name: string }
  /** A file, relative to the site directory; its trailing newline is not part of the value. */
  | { readonly kind: 'file'; readonly path: string }
  /** Encrypted in the site, in base64; the identity that opens it is where it is applied. */
  | { readonly kind: 'age'; readonly text: string }
  /** Derived from the site key and the id; another `rotate` gives another value. */
  | { readonly kind: 'auto'; readonly rotate: number }
  /** Written in the site in the clear (the rule `plain-secret` warns). */
  | { readonly kind: 'plain'; readonly value: string };

/** `password`: printable ASCII without blanks, quotes, `;`, `,`, `\`, `/`. `pin`: decimal digits. */
export type SecretShape = 'password' | 'pin';
