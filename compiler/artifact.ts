import type { ArtifactFile } from './artifact-file.ts';
import type { SyntaxName } from './phones/syntax/syntax.ts';
import type { Secret } from './secret.ts';
import type { Origin } from './source/origin.ts';

/** A file for a host. `content` shows secrets as readable references; their values come in by `SecretUse`, never by text. */
export interface Artifact {
  readonly host: string;
  /** Absolute path on the host: `/etc/asterisk/pjsip.conf`. */
  readonly path: string;
  readonly content: string;
  /** What is written instead of `content`, which only shows it; absent for a text. */
  readonly file?: ArtifactFile;
  /** Permission bits, for example 0o640. */
  readonly mode: number;
  /** `user:group`. */
  readonly owner: string;
  /** Who must be told when the file changes. */
  readonly reload: Reload;
  /** True when the file holds a secret once it is filled in. */
  readonly sensitive: boolean;
  /** The address that the site gives the phone whose file it is; absent for all other files. */
  readonly phoneAddress?: string | undefined;
  /**
   * The content in pieces: of those that did not change, many are the same objects from one compile to the next. Absent where it
   * is one piece. Read by `partsOf`.
   */
  readonly parts?: readonly ArtifactPart[] | undefined;
  /** In the order of their positions; they do not overlap. */
  readonly secrets: readonly SecretUse[];
  /** Index 0 is line 1: what made the line, or undefined for a line that is the same for every site. */
  readonly origins: readonly (Origin | undefined)[];
}

/** A piece of a file; where its secrets are is counted from its own beginning. */
export type ArtifactPart = Pick<Artifact, 'content' | 'secrets'>;

/** The pieces of a file, or of what stands for one, that follow one another: all of its content and secrets. */
export function partsOf<Part>(whole: Part & { readonly parts?: readonly Part[] | undefined }): readonly Part[] {
  return whole.parts ?? [whole];
}

/** Where in `content` a secret's value replaces its reference: `content.slice(start, end)`, UTF-16 offsets. */
export interface SecretUse {
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
  /** The syntax around it, which decides what is escaped and what cannot be said. */
  readonly syntax: 'asterisk' | 'verbatim' | SyntaxName;
}

/**
 * What a changed artifact asks for on its host: of Asterisk in its own words, of other programs by their names. Ordered and
 * priced by `deploy/reload.ts`.
 */
export type Reload =
  | 'none'
  | PhoneReload
  | 'network'
  | 'nftables'
  | 'chrony'
  | 'postfix'
  | 'fail2ban'
  | 'dhcpd'
  | 'kea'
  | 'dnsmasq'
  | 'dahdi'
  | 'chan-dahdi'
  | 'asterisk-restart'
  | 'asterisk-reload'
  | 'logger'
  | 'manager'
  | 'http'
  | 'ari'
  | 'sccp'
  | 'rtp'
  | 'udptl'
  | 'acl'
  | 'indications'
  | 'cdr'
  | 'cdr-custom'
  | 'cdr-manager'
  | 'cel'
  | 'cel-custom'
  | 'ccss'
  | 'features'
  | 'parking'
  | 'moh'
  | 'voicemail'
  | 'confbridge'
  | 'iax'
  | 'pjsip'
  | 'pjsip-notify'
  | 'queues'
  | 'dialplan';

/** Phones that are to fetch their files again: the name in pjsip_notify.conf of how they are told, and their endpoints, between commas. */
export type PhoneReload = `phones:${string}:${string}`;
