import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { View } from '../pages/views/view.ts';
import type { SiteSettings } from '../settings/site-settings.ts';

/** What the compiling thread is started with. */
export interface ThreadOptions {
  readonly environment: string | undefined;
  /** Only these hosts' files, with the secrets only they need; empty for all. */
  readonly hosts: readonly string[];
  /** Whether a new site key may be kept in the site directory: not in a copy of a Git revision, which goes away. */
  readonly keepsKey: boolean;
}

/** What the serving thread asks of the compiling one. Each gets one answer, with its number. */
export type Question =
  | { readonly ask: 'compile'; readonly dir: string }
  | { readonly ask: 'explain'; readonly host: string; readonly path: string; readonly line: number | undefined }
  | { readonly ask: 'site' }
  | { readonly ask: 'phones' }
  | { readonly ask: 'directory'; readonly context: string }
  | { readonly ask: 'services' }
  | { readonly ask: 'view'; readonly view: View };

export type Answer<Q extends Question> = Q extends { ask: 'compile' } ? CompileAnswer : string | undefined;

/** The result of a compile: only what differs from the one before, so that little has to change hands. */
export interface CompileAnswer {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: string | undefined;
  /** True when `changed` is every file there is: the first compile of a thread. */
  readonly isWhole: boolean;
  readonly changed: readonly PackedFile[];
  readonly removed: readonly { readonly host: string; readonly path: string }[];
  /** Every host of the site with its address. */
  readonly hosts: readonly { readonly name: string; readonly address: string | undefined }[];
  /** Where the files of phones lie on their hosts, an absolute path; undefined when there is nothing to serve. */
  readonly phoneDirectory: string | undefined;
  /** The site's `serve:`; undefined when not even that could be read. */
  readonly settings: SiteSettings | undefined;
}

/** A file on its way between the threads; the body's memory changes hands. */
export interface PackedFile {
  readonly host: string;
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly sensitive: boolean;
  readonly expectedFrom: string | undefined;
}
