import type { Artifact } from '../../compiler/artifact.ts';
import { type ConvergeRequest, type OfOther, type PlanRequest, parseVersioned, type Request } from './protocol.ts';
import { receiveArtifact, type SentArtifact, sendArtifact } from './sent-artifact.ts';
import { sentBytes } from './sent-bytes.ts';

/**
 * What a host is to have, as a file that something else than pbxc's own ssh takes along. Secrets are references in it, which are
 * filled in (`requestOf`) when the host is asked.
 */
export interface Bundle {
  /** Of pbxc: the one that asks and the one on the host are of the same. */
  readonly pbxc: string;
  readonly host: string;
  /** What it was made from, for people: the commit of the site. */
  readonly source: string;
  /** `ApplyOptions.site`, in base64. */
  readonly site?: string;
  readonly artifacts: readonly SentArtifact[];
}

export function bundleOf(
  host: string,
  artifacts: readonly Artifact[],
  { pbxc, source, site }: Pick<Bundle, 'pbxc' | 'source'> & { readonly site: Buffer },
): Bundle {
  const paths = new Set(artifacts.map(({ path }) => path));
  const sent = artifacts.map((artifact) => sendArtifact(artifact, paths));
  return { pbxc, host, source, ...sentBytes('site', site), artifacts: sent };
}

/** Undefined for what is no bundle. */
export function readBundle(text: string, pbxc: string): Bundle | OfOther | undefined {
  const value = parseVersioned(text);
  if (value === undefined || value.pbxc === pbxc) return isBundle(value) ? value : undefined;
  return { other: value.pbxc };
}

/** What its secrets are needed for. */
export function artifactsIn({ artifacts }: Bundle): Artifact[] {
  return artifacts.map(receiveArtifact);
}

/** Without `options` the host only plans. */
export function requestOf(
  { pbxc, host, source, site, artifacts }: Bundle,
  values: ReadonlyMap<string, string>,
  options: ConvergeRequest['options'] | undefined,
  allow: ConvergeRequest['allow'],
): Request {
  const kept = site === undefined ? {} : { site };
  const asked: Omit<PlanRequest, 'ask' | 'recover'> = { host, artifacts, values: [...values], ...kept };
  if (options === undefined) return { pbxc, ask: 'plan', recover: false, ...asked };
  return { pbxc, ask: 'converge', options: { ...options, source }, allow, ...asked };
}

/** The same pbxc wrote it: its version says all. */
function isBundle(value: object | undefined): value is Bundle {
  return value !== undefined && 'host' in value && 'artifacts' in value;
}
