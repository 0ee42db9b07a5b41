import type { Diagnostic } from '../../compiler/diagnostic.ts';

/** A file as it goes out, secrets filled in. */
export interface ServedFile {
  readonly host: string;
  /** Absolute path on the host. */
  readonly path: string;
  readonly body: Uint8Array;
  /** An HTTP entity tag, quotes included: a digest of the body. */
  readonly etag: string;
  /** Milliseconds since 1970: when these bytes began to be served. */
  readonly since: number;
  /** It holds secrets: only who may have them gets it. */
  readonly sensitive: boolean;
  /** The IP address that the site gives the phone whose file it is; undefined where the site says none. */
  readonly expectedFrom: string | undefined;
}

/** Everything that is served, from one compile that went well. Never changed: another one takes its place. */
export interface Generation {
  /** Counts the generations of this process from 1. */
  readonly number: number;
  /** Of what the site was when it was read: a Git commit, or nothing for a directory. */
  readonly revision: string | undefined;
  /** Milliseconds since 1970: when it began to be served. */
  readonly since: number;
  /** Files by path, by host. */
  readonly hosts: ReadonlyMap<string, ReadonlyMap<string, ServedFile>>;
  /** Addresses of hosts, as the site says them. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Where the files of phones lie on their hosts: what is below is asked for by its path from there. */
  readonly phoneDirectory: string | undefined;
  /** Warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the last compile found, whether or not it became a generation. */
export interface Round {
  readonly ok: boolean;
  /** Milliseconds since 1970: when it ended. */
  readonly at: number;
  readonly milliseconds: number;
  readonly revision: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Why nothing could be compiled at all: the directory is gone, Git does not answer. */
  readonly failure: string | undefined;
}
