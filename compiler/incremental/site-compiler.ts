import type { SiteDocument } from '../../schema/document.ts';
import { type Compiled, type CompileOptions, compileWhole } from '../compile.ts';
import { lower } from '../dialplan/lower.ts';
import type { Linker } from '../model/linker.ts';
import type { Mailbox } from '../model/mailbox.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import { type Remembering, remembering } from '../remember.ts';
import { checkRules } from '../rules/check.ts';
import { isSame } from '../same.ts';
import type { Secret } from '../secret.ts';
import { compareDiagnostics } from '../sort-diagnostics.ts';
import type { Value } from '../source/compose.ts';
import { directory } from '../source/directory.ts';
import type { FileTree } from '../source/file-tree.ts';
import { isMap, joinedParts, renewPlaces } from '../source/merge.ts';
import { expandShorthand } from '../source/shorthand.ts';
import { isValid } from '../validate/validate.ts';
import { asItWas, type FormerUser } from './as-it-was.ts';
import type { ChangedFile, ChangedUser } from './changed-users.ts';
import { changesIn } from './changes-in.ts';
import { type Changing, notedModel, notedObjects } from './noted-model.ts';
import { readOnce } from './read-once.ts';
import { isSameToOthers, type LinkedUser, relinkUser } from './relink-user.ts';
import { moveAll, rewrite } from './rewrite.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';
import { type Undo, undoList } from './undo.ts';

/**
 * Compiles a site again and again. What it gives is what `compile` gives, byte for byte: where a site differs from the last one in
 * users alone, what nobody's fields were read for is taken from before; everything else is compiled anew.
 */
export interface SiteCompiler {
  compile(site: string | FileTree, options: CompileOptions): Compiled;
  /** The good compile before the last one, as it was: for it was written over where users changed. Until the next compile. */
  former(): Compiled | undefined;
  /** Makes something of the last compile, such as its files, and takes from before what it can. */
  make<Value>(work: () => Value): Value;
  /** The last compile is of no use: the next begins where it began. */
  takeBack(): void;
}

type Users = SiteDocument['users'];

/** A good compile, and what the next one needs of it. */
interface Kept {
  readonly files: SiteFiles;
  readonly compiled: Compiled;
  readonly site: SiteDocument;
  /** As it was linked: written in place when users change. */
  readonly model: Model;
  readonly noted: Changing;
  readonly linker: Linker;
  readonly documents: ReadonlyMap<string, { [key: string]: Value }>;
  /** What of the document was put together of several files. */
  readonly joined: readonly { [key: string]: Value }[];
  readonly memory: Remembering;
}

/** `changing` are the only users that will change, where that is known; another change costs a whole compile. */
export function siteCompiler(changing?: ReadonlySet<string>): SiteCompiler {
  let kept: Kept | undefined;
  let former: (() => Compiled) | undefined;
  /** Of the last compile. */
  let memory: Remembering | undefined;
  let takeBack = (): void => {};
  return {
    compile(site, options) {
      const before = kept;
      former = before && (() => before.compiled);
      const undo = undoList();
      takeBack = () => {
        undo.takeBack();
        kept = before;
        memory = undefined;
      };
      const tree = readOnce(typeof site === 'string' ? directory(site) : site);
      const files = siteFiles(tree, options);
      const found = before === undefined || files === undefined ? undefined : changesIn(before.files, files);
      const isForeseen = found?.every(({ users }) => users.every(({ name }) => changing?.has(name) !== false));
      const next = before && files && found && isForeseen ? step(before, files, found, undo) : undefined;
      if (next !== undefined) {
        kept = next.kept;
        former = next.former;
        memory = kept.memory;
        return kept.compiled;
      }
      undo.takeBack();
      memory = remembering();
      let noted: Changing | undefined;
      const view = (model: Model): Model => {
        noted = notedObjects(model, changing);
        return notedModel(model, noted);
      };
      const whole = memory.during(() => compileWhole(tree, options, view));
      const { compiled, linked } = whole;
      // What is wrong will be mended: the next one may differ from the last good one in little.
      if (compiled.diagnostics.some(({ severity }) => severity === 'error')) return compiled;
      kept = undefined;
      if (files === undefined || linked === undefined || noted === undefined || compiled.site === undefined)
        return compiled;
      if (!isPlain(whole, compiled.site)) return compiled;
      const { model, linker } = linked;
      const { documents, root } = whole.tree;
      const joined = joinedParts(root);
      kept = { files, compiled, site: compiled.site, model, noted, linker, documents, joined, memory };
      return compiled;
    },
    former: () => former?.(),
    make: (work) => (memory === undefined ? work() : memory.during(work)),
    takeBack: () => takeBack(),
  };
}

/** Whether nothing was said before the rules, and users are nobody else's: then what is made of one user is known. */
function isPlain({ tree, linked }: ReturnType<typeof compileWhole>, site: SiteDocument): boolean {
  return (
    tree.diagnostics.length === 0 && linked?.diagnostics.length === 0 && Object.keys(site.switchboards).length === 0
  );
}

/** A compile made of the one before. */
interface Step {
  readonly kept: Kept;
  /** The one before, as it was; worked out when somebody asks. */
  readonly former: () => Compiled;
}

/** The compile after one whose files are known; undefined where everything has to be compiled. */
function step(before: Kept, files: SiteFiles, found: readonly ChangedFile[], undo: Undo): Step | undefined {
  if (!movePlaces(before, found, undo)) return undefined;
  const formerUsers: FormerUser[] = [];
  for (const { users, former } of found) {
    for (const user of users) {
      const was = changeUser(before, user, undo);
      if (was === undefined) return undefined;
      formerUsers.push({ name: user.name, container: former['users'] as object, ...was });
    }
  }
  const kept = recompiled(before, files, found);
  return kept === undefined ? undefined : { kept, former: () => asItWas(before, formerUsers) };
}

/** Everything in the files that changed stands where it stands now. */
function movePlaces({ documents, joined }: Kept, found: readonly ChangedFile[], undo: Undo): boolean {
  undo.add(() => joined.forEach(renewPlaces));
  for (const { file, document } of found) {
    const here = documents.get(file.name);
    if (here === undefined) return false;
    moveAll(here, document, undo);
  }
  joined.forEach(renewPlaces);
  return true;
}

/** Writes a user anew, and gives it as it was; undefined where that cannot be done for it alone. */
function changeUser(
  before: Kept,
  { name, value, former, hasSameShape }: ChangedUser,
  undo: Undo,
): Pick<FormerUser, 'value' | 'linked'> | undefined {
  const { site, model, linker, memory } = before;
  const valid = validUser(site, name, value);
  const old = site.users[name];
  const formerValue = validUser(site, name, former);
  if (valid === undefined || old === undefined || formerValue === undefined) return undefined;
  if (!isOfOneFile(before, name) || !isSameToOthers(old, valid)) return undefined;
  const was = relinkUser(linker, name, formerValue);
  rewrite(old as unknown as Record<string, unknown>, valid as unknown as Record<string, unknown>, undo);
  const now = relinkUser(linker, name, old);
  const user = model.users.get(name);
  if (was === undefined || now === undefined || user === undefined) return undefined;
  if (!isSame([...was.secrets.keys()], [...now.secrets.keys()])) return undefined;
  if ((was.mailbox === undefined) !== (now.mailbox === undefined)) return undefined;
  put(memory, user, now.user, hasSameShape, undo);
  const mailbox = now.mailbox === undefined ? undefined : model.mailboxes.get(name);
  if (mailbox !== undefined && now.mailbox !== undefined) put(memory, mailbox, now.mailbox, hasSameShape, undo);
  putSecrets(before, now, undo);
  return { value: formerValue, linked: was };
}

/** The user as the schema has it, defaults filled in; undefined for what the schema does not have. */
function validUser(site: SiteDocument, name: string, value: { [key: string]: Value }): Users[string] | undefined {
  const { version, hosts, contexts } = site;
  const root = { version, site: site.site, hosts, contexts, users: { [name]: value } };
  expandShorthand(root as unknown as Record<string, Value>);
  return isValid(root) ? root.users[name] : undefined;
}

/** Whether nothing was laid over the user: a preset, an environment. */
function isOfOneFile({ site, documents }: Kept, name: string): boolean {
  const user: unknown = site.users[name];
  return [...documents.values()].some((document) => {
    const users = document['users'] ?? null;
    return isMap(users) && users[name] === user;
  });
}

/** Writes an object of the model anew, and tells which of its fields are others than before. */
function put<Linked extends User | Mailbox>(
  memory: Remembering,
  here: Linked,
  now: Linked,
  hasSameShape: boolean,
  undo: Undo,
): void {
  const before = { ...here };
  const fields = Object.keys(now).filter(
    (field) => !hasSameShape || !isSame(Reflect.get(before, field), Reflect.get(now, field)),
  );
  const tell = (): void => memory.changed(here.kind === 'user' ? 'user' : 'mailbox', here.name, fields);
  Object.assign(here, now);
  tell();
  undo.add(() => {
    Object.assign(here, before);
    tell();
  });
}

function putSecrets({ linker, memory }: Kept, now: LinkedUser, undo: Undo): void {
  for (const [id, secret] of now.secrets) {
    const before = linker.secrets.get(id);
    const set = (value: Secret | undefined): void => {
      if (value !== undefined) linker.secrets.set(id, value);
      if (!isSame(before, secret)) memory.changed('secret', id, ['*']);
    };
    set(secret);
    undo.add(() => set(before));
  }
}

function recompiled(before: Kept, files: SiteFiles, found: readonly ChangedFile[]): Kept | undefined {
  const { memory, model, noted } = before;
  const sources = new Map(before.compiled.sources);
  for (const { file } of found) sources.set(file.name, file);
  const view = notedModel(model, noted);
  const { dialplans, diagnostics } = memory.during(() => {
    const lowered = lower(view);
    for (const [host, dialplan] of lowered)
      if (before.compiled.dialplans.get(host) !== dialplan) memory.changed('dialplan', host, ['*']);
    return { dialplans: lowered, diagnostics: checkRules(view, lowered).sort(compareDiagnostics) };
  });
  // Who has mistakes to mend is told of all that there are, by the way that finds all.
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  return { ...before, files, compiled: { ...before.compiled, model: view, dialplans, diagnostics, sources } };
}
