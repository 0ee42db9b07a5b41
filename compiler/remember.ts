/**
 * Work that is not done again while what it read is the same. This is the only place that knows of it: a step asks for the value of
 * some work by a key (`remembered`), and the work notes what it reads by reading it (`noting`). Outside of `Remembering.during`
 * nothing is remembered, and all work is done.
 */
export interface Remembering {
  /** Does work whose parts are remembered from one call to the next. */
  during<Value>(work: () => Value): Value;
  /** Fields of an object, or everything of a thing that has no fields, are no longer what work before has read. */
  changed(kind: string, name: string, fields: Iterable<string>): void;
}

/** What work has read: fields by kind of object, or, for the work on one object, by kind and name. */
type Reads = Map<string, Set<string>>;

interface Scope {
  /** By name: precise, and dear where much is read. */
  readonly byName: boolean;
  /** Undefined as long as nothing of note is read, as by most of the work on a large site. */
  reads: Reads | undefined;
}

interface Entry {
  readonly value: unknown;
  readonly reads: Reads | undefined;
  /** The same by kind, once work that is not on few objects has asked for it: of ten thousand objects it is as little as of one. */
  byKind?: Reads;
  readonly inputs: readonly unknown[];
  /** Up to which change the value is known to be right. */
  rightAt: number;
}

interface Memory {
  readonly entries: Map<string, Entry>;
  /** When fields changed last, counted in changes: by kind, and by kind and name. */
  readonly changes: Map<string, Map<string, number>>;
  now: number;
  scope: Scope | undefined;
}

let active: Memory | undefined;

export function remembering(): Remembering {
  const memory: Memory = { entries: new Map(), changes: new Map(), now: 0, scope: undefined };
  const mark = (key: string, field: string): void => {
    const fields = memory.changes.get(key) ?? new Map<string, number>();
    memory.changes.set(key, fields.set(field, memory.now));
  };
  return {
    during(work) {
      const before = active;
      active = memory;
      try {
        return work();
      } finally {
        active = before;
      }
    },
    changed(kind, name, fields) {
      memory.now += 1;
      for (const field of fields) {
        mark(kind, field);
        mark(keyOf(kind, name), field);
      }
    },
  };
}

export interface RememberOptions<Value> {
  /** The work is on one object, or few, of many: what it reads is noted by name. */
  readonly byName?: boolean;
  /** What the work was given; other objects mean other work. */
  readonly inputs?: readonly unknown[];
  /** Whether a value is what the one before was: then that one is given, and work that has it for an input stays right. */
  readonly isSame?: (before: Value, now: Value) => boolean;
}

/** The value of some work that depends on nothing but what it reads through `noting` and on its inputs. The key is its own. */
export function remembered<Value>(key: string, work: () => Value, options: RememberOptions<Value> = {}): Value {
  const memory = active;
  if (memory === undefined) return work();
  const { byName = false, inputs = [] } = options;
  const known = memory.entries.get(key);
  if (known !== undefined && isRight(memory, known, inputs)) {
    absorbEntry(memory.scope, known);
    return known.value as Value;
  }
  const outer = memory.scope;
  const scope: Scope = { byName, reads: undefined };
  memory.scope = scope;
  try {
    const made = work();
    const before = known?.value as Value;
    const value = known !== undefined && options.isSame?.(before, made) === true ? before : made;
    memory.entries.set(key, { value, reads: scope.reads, inputs, rightAt: memory.now });
    return value;
  } finally {
    memory.scope = outer;
    absorb(outer, scope.reads);
  }
}

/** Whether it is of use to keep what may be asked for again. */
export function isRemembering(): boolean {
  return active !== undefined;
}

/** The work is done again the next time. */
export function forget(key: string): void {
  active?.entries.delete(key);
}

/** The value of work on a whole model, done once for it however many ask. */
export function perModel<Model extends object, Value, Rest extends readonly unknown[]>(
  key: string,
  work: (model: Model, ...rest: Rest) => Value,
): (model: Model, ...rest: Rest) => Value {
  const known = new WeakMap<Model, Value>();
  return (model, ...rest) => {
    if (active !== undefined) return remembered(key, () => work(model, ...rest));
    if (!known.has(model)) known.set(model, work(model, ...rest));
    return known.get(model) as Value;
  };
}

/** The object, whose fields are noted when they are read. */
export function noting<Value extends object>(kind: string, name: string, object: Value): Value {
  const key = keyOf(kind, name);
  return new Proxy(object, {
    get(target, field) {
      if (typeof field === 'string') note(kind, key, field);
      return Reflect.get(target, field);
    },
  });
}

/** Notes that everything of a kind is read. */
export function noteAll(kind: string): void {
  note(kind, kind, '*');
}

function note(kind: string, key: string, field: string): void {
  const scope = active?.scope;
  if (scope === undefined) return;
  const at = scope.byName ? key : kind;
  scope.reads ??= new Map();
  const fields = scope.reads.get(at);
  if (fields === undefined) scope.reads.set(at, new Set([field]));
  else fields.add(field);
}

function isRight(memory: Memory, entry: Entry, inputs: readonly unknown[]): boolean {
  if (entry.inputs.length !== inputs.length || inputs.some((input, at) => input !== entry.inputs[at])) return false;
  if (entry.rightAt === memory.now) return true;
  for (const [key, fields] of entry.reads ?? []) {
    const changes = memory.changes.get(key);
    if (changes === undefined) continue;
    for (const [field, at] of changes) if (at > entry.rightAt && fields.has(field)) return false;
  }
  entry.rightAt = memory.now;
  return true;
}

/** What remembered work has read is read by the work around it too. */
function absorbEntry(scope: Scope | undefined, entry: Entry): void {
  if (scope?.byName === false && entry.reads !== undefined) absorb(scope, byKind(entry));
  else absorb(scope, entry.reads);
}

function byKind(entry: Entry): Reads {
  if (entry.byKind === undefined) {
    const scope: Scope = { byName: false, reads: undefined };
    absorb(scope, entry.reads);
    entry.byKind = scope.reads ?? new Map();
  }
  return entry.byKind;
}

function absorb(scope: Scope | undefined, reads: Reads | undefined): void {
  if (scope === undefined || reads === undefined) return;
  scope.reads ??= new Map();
  for (const [key, fields] of reads) {
    const at = scope.byName ? key : kindOf(key);
    const own = scope.reads.get(at);
    if (own === undefined) scope.reads.set(at, new Set(fields));
    else for (const field of fields) own.add(field);
  }
}

/** No kind and no name has the character between them. */
function keyOf(kind: string, name: string): string {
  return `${kind}\0${name}`;
}

function kindOf(key: string): string {
  const end = key.indexOf('\0');
  return end < 0 ? key : key.slice(0, end);
}
