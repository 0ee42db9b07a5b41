import { type ComparedFile, type FileChange, fileChanges } from '../file-changes.ts';
import { HostError } from '../host-error.ts';
import { digestOf } from '../manifest.ts';
import { type Found, maskLine } from '../mask.ts';
import { type SecretChange, secretChanges } from '../secret-changes.ts';
import type { FileDiff } from '../section-diffs.ts';
import type { Target } from '../target.ts';
import { type KeptOrigin, originOf } from './applied.ts';
import { type Generation, type GenerationHead, headOf, type KeptFile, readGeneration } from './generation.ts';
import { type Store, storeOf } from './store.ts';

/** How two generations of a host differ. No secret is in it, nor what betrays one. */
export interface GenerationChanges {
  readonly before: GenerationHead;
  readonly after: GenerationHead;
  /** `ApplyOptions.site` of each; undefined for a generation that kept none. */
  readonly sites: { readonly before: Buffer | undefined; readonly after: Buffer | undefined };
  readonly secrets: readonly SecretChange[];
  readonly files: readonly FileChange[];
}

/** Compares what a host kept of two generations, by their numbers. Throws a `HostError` for one that it does not have. */
export function compareGenerations(target: Target, [before, after]: readonly [number, number]): GenerationChanges {
  const { root, hostKey } = target;
  if (hostKey === undefined) throw new HostError('nothing was applied here; "pbxc history" lists what was');
  const store = storeOf(root, hostKey);
  const old = readGeneration(root, before);
  const now = readGeneration(root, after);
  const origins = { before: originOf(old, store), after: originOf(now, store) };
  return {
    before: headOf(old),
    after: headOf(now),
    sites: { before: origins.before.site, after: origins.after.site },
    secrets:
      origins.before.secrets === undefined || origins.after.secrets === undefined
        ? []
        : secretChanges(origins.before.secrets, origins.after.secrets),
    files: changedFiles(old, now, store, knownSecrets(Object.values(origins), hostKey)),
  };
}

/** Of the values themselves the host has only keyed digests, which is enough to know one when it is there. */
function knownSecrets(origins: readonly KeptOrigin[], key: Buffer): Found['secretValues'] {
  const digests = new Set(origins.flatMap(({ secrets }) => Object.values(secrets ?? {})));
  return { has: (text) => digests.has(digestOf(key, text)) };
}

function changedFiles(
  before: Generation,
  after: Generation,
  store: Store,
  secretValues: Found['secretValues'],
): FileChange[] {
  const paths = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])];
  const differing = paths.filter((path) => {
    const [old, now] = [before.files[path], after.files[path]];
    return old?.digest !== now?.digest || old?.mode !== now?.mode;
  });
  const comparedIn = ({ files }: Generation): ComparedFile[] =>
    differing.flatMap((path) => {
      const file = files[path];
      // A host that is called otherwise since is still the same.
      return file === undefined ? [] : [comparedFile(after.host, path, file, store)];
    });
  return fileChanges(comparedIn(before), comparedIn(after)).map((change) => {
    const files = [before.files[change.path], after.files[change.path]];
    const secretKeys = files.flatMap((file) => file?.secretKeys ?? []);
    const sensitive = files.some((file) => file?.secretKeys !== undefined);
    if (!sensitive) return change;
    const found = { drift: false, sensitive, secretKeys: new Set(secretKeys), secretValues };
    return { ...change, diff: maskDiff(change.diff, found) };
  });
}

function comparedFile(host: string, path: string, file: KeptFile, store: Store): ComparedFile {
  const bytes = store.read(file.digest);
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text).equals(bytes) && !text.includes('\0');
  // The keyed digest tells two contents apart, and nobody which they are.
  const content = isText ? text : `<${bytes.length} bytes, ${file.digest}>\n`;
  return { host, path, content, mode: Number.parseInt(file.mode, 8), reload: file.reload };
}

function maskDiff(diff: FileDiff, found: Found): FileDiff {
  const sections = diff.sections.map(({ header, hunks }) => ({
    header,
    hunks: hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map(({ sign, text }) => ({ sign, text: maskLine(text, found) })),
    })),
  }));
  return { ...diff, sections };
}
