import type { DangerKind } from '../../compiler/changes/danger-kinds.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { NamedCertificate } from '../../compiler/network/certificates.ts';
import type { HostApplyOptions } from '../host-access.ts';
import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import type { FileDiff } from '../section-diffs.ts';
import type { Recovery } from '../transaction/recover.ts';
import type { PlannedDanger } from '../valves/dangers-in.ts';
import type { SentArtifact } from './sent-artifact.ts';

/**
 * What one pbxc asks of another: one JSON document on standard input, so that no secret is ever an argument, in an environment
 * or in a file. Both are of one version, which `pbxc` says; the rest is only read then.
 */
export type Request = { readonly pbxc: string } & (PlanRequest | ApplyRequest | ConvergeRequest);

export interface PlanRequest {
  readonly ask: 'plan';
  readonly host: string;
  readonly artifacts: readonly SentArtifact[];
  readonly values: readonly SentValue[];
  readonly recover: boolean;
  /** Absent where nobody reads what is found. */
  readonly certificates?: readonly NamedCertificate[];
  /** In base64, as all bytes here. */
  readonly digestKey?: string;
  /** `ApplyOptions.site` of what the host is to have: its valves are asked then. */
  readonly site?: string;
}

export interface ApplyRequest {
  readonly ask: 'apply';
  readonly plan: Plan;
  readonly artifacts: readonly SentArtifact[];
  readonly values: readonly SentValue[];
  readonly options: Omit<HostApplyOptions, 'onStep' | 'pbxc' | 'site' | 'digestKey'>;
  readonly site?: string;
  readonly digestKey?: string;
}

/** To plan, and to apply just that: for those who do not bring a plan back. What was interrupted on the host is undone first. */
export interface ConvergeRequest {
  readonly ask: 'converge';
  readonly host: string;
  readonly artifacts: readonly SentArtifact[];
  readonly values: readonly SentValue[];
  readonly options: ApplyRequest['options'];
  readonly site?: string;
  /** What is done though it is seldom meant. */
  readonly allow: readonly DangerKind[];
}

/** A secret's id and its value. */
export type SentValue = readonly [id: string, value: string];

/** What comes back, one on a line. The last is a `planned`, an `applied` or a `problem`. */
export type Answer =
  /** The request is there whole: from now on the far end needs nobody. */
  | { readonly say: 'started' }
  | { readonly say: 'step'; readonly step: string }
  | {
      readonly say: 'planned';
      readonly plan: Plan;
      readonly findings: readonly Diagnostic[];
      readonly diffs: readonly FileDiff[];
      readonly dangers: readonly PlannedDanger[];
      readonly recovered?: Recovery;
      readonly site?: string;
    }
  | { readonly say: 'applied'; readonly outcome: Outcome }
  | { readonly say: 'problem'; readonly message: string };

/** Undefined for what is cut off, or no request. `other`: the version of pbxc that it is of instead. */
export function readRequest(text: string, pbxc: string): Request | OfOther | undefined {
  const value = parseVersioned(text);
  if (value === undefined) return undefined;
  return isRequest(value, pbxc) ? value : { other: value.pbxc };
}

export interface OfOther {
  readonly other: string;
}

/** A JSON object that says which version of pbxc wrote it; undefined for anything else. */
export function parseVersioned(text: string): { readonly pbxc: string } | undefined {
  const value = parse(text);
  return isVersioned(value) ? value : undefined;
}

/** Undefined for a line that the far end's login wrote, or of which the rest is lost. */
export function readAnswer(line: string): Answer | undefined {
  const value = parse(line);
  return isAnswer(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVersioned(value: unknown): value is { readonly pbxc: string } {
  return typeof value === 'object' && value !== null && 'pbxc' in value && typeof value.pbxc === 'string';
}

/** The same pbxc wrote it: its version says all. */
function isRequest(value: { readonly pbxc: string }, pbxc: string): value is Request {
  return value.pbxc === pbxc && 'ask' in value;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'say' in value && typeof value.say === 'string';
}
