import { z } from 'zod';

/** Of a list of a plan, which nobody changes. */
function list<Item extends z.ZodTypeAny>(item: Item) {
  return z.array(item).readonly();
}

const place = z
  .object({
    file: z.string().describe('relative to the site'),
    line: z.number().int().describe('from 1'),
    column: z.number().int().describe('from 1'),
    length: z.number().int(),
    path: z.string().describe('of the value in the site: `users.alice.name`'),
  })
  .strict()
  .readonly();

const change = z.object({ from: z.string().optional(), to: z.string() }).strict().readonly();

const action = z.enum(['create', 'change', 'unchanged', 'remove']);

const file = z
  .object({
    path: z.string().describe('on the host'),
    action,
    reason: z
      .enum([
        'new in the site',
        'deleted by hand',
        'differs',
        'edited by hand',
        'not written by pbxc',
        'mode or owner differs',
        'as wanted',
        'gone from the site',
      ])
      .describe('why'),
    drift: z.boolean().describe('the file is not as pbxc left it, so what somebody did to it goes'),
    reload: z.string().describe('who is told when it changes, in the words of `reloads`; `none` for nobody'),
    cost: z.string().describe('what telling it costs the people who are on the phone').optional(),
    sensitive: z.boolean().describe('it holds a secret, before or after'),
    mode: change.describe('permission bits, octal').optional(),
    owner: change.describe('`user:group`').optional(),
    content: z
      .string()
      .describe('SHA-256 of what the site makes of it, with references in place of secrets')
      .optional(),
    oldDigest: z
      .string()
      .describe("of what is there, keyed by a key of the host's own; absent for nothing, and before the first apply")
      .optional(),
    newDigest: z
      .string()
      .describe(
        'of what is to be there with its secrets, by the same key, or by one made of the site key before the first apply; `sha256:` in front for a file of the site, which is not keyed',
      )
      .optional(),
  })
  .strict()
  .readonly();

const command = list(z.string()).describe('a program and its arguments');

const reload = z
  .object({
    name: z.string(),
    command,
    check: command.describe('what reads the new files before anything is told').optional(),
    cost: z.string().describe('what it costs the people who are on the phone'),
  })
  .strict()
  .readonly();

const secret = z
  .object({ name: z.string(), change: z.enum(['new', 'changes', 'gone']) })
  .strict()
  .readonly();

const fieldValue = z.object({ value: z.unknown(), place: place.optional() }).strict().readonly();

const field = z
  .object({
    path: z.string().describe('within the object: `fallback.no_answer`'),
    before: fieldValue.optional(),
    after: fieldValue.optional(),
    items: z
      .object({ removed: list(z.string()), added: list(z.string()) })
      .strict()
      .readonly()
      .describe('what went from a list and what came into it')
      .optional(),
    secret: z.string().describe('which secret it is: its values only say where it comes from').optional(),
  })
  .strict()
  .readonly();

const object = z
  .object({
    action: z.enum(['added', 'removed', 'changed', 'renamed']),
    section: z.string().describe('`users`, `routes.incoming`'),
    kind: z.string().describe('`incoming route`'),
    name: z.string().describe('empty for a section that is no list of objects'),
    formerName: z.string().optional(),
    before: place.describe('where it stood; never known of what was applied').optional(),
    after: place.describe('where it stands').optional(),
    fields: list(field),
  })
  .strict()
  .readonly();

const danger = z
  .object({
    kind: z.enum(['empty-site', 'removal', 'emergency', 'permission', 'trunk-credential', 'line-kind']),
    message: z.string(),
    stops: z.boolean().describe('an apply needs `--allow KIND`, since `site.valves` does not let it through'),
  })
  .strict()
  .readonly();

const line = z
  .object({ sign: z.enum(['+', '-', ' ']), text: z.string() })
  .strict()
  .readonly();

const hunk = z
  .object({ oldLine: z.number().int(), newLine: z.number().int(), lines: list(line) })
  .strict()
  .readonly();

const diff = z
  .object({
    path: z.string(),
    added: z.number().int(),
    removed: z.number().int(),
    sections: list(
      z
        .object({ header: z.string(), hunks: list(hunk) })
        .strict()
        .readonly(),
    ),
    hidden: z.number().int().describe('how many more lines there would be to show'),
  })
  .strict()
  .readonly();

const host = z
  .object({
    host: z.string(),
    place: z
      .object({
        kind: z.enum(['here', 'directory', 'ssh']),
        target: z.string().describe('what `ssh` is told').optional(),
      })
      .strict()
      .readonly()
      .describe('where it is: this machine, the directory `root`, or far away'),
    generation: z.number().int().describe('that it has now; absent before the first apply').optional(),
    files: list(file).describe('every file of the site for the host and every one that goes'),
    counts: z
      .object({ create: z.number(), change: z.number(), unchanged: z.number(), remove: z.number() })
      .strict()
      .readonly(),
    reloads: list(reload).describe('what is told afterwards, in this order'),
    secrets: list(secret).describe('which secrets are others than before; empty where nobody knows what they were'),
    objects: list(object).describe('what changes since the site that was applied last; empty where that is not known'),
    dangers: list(danger).describe('what among that is to be looked at twice'),
    diffs: list(diff)
      .describe('what changes inside of files, without secrets; absent from the plan that an apply makes for itself')
      .optional(),
    problems: list(z.string()).describe('why it cannot be applied; empty when it can'),
  })
  .strict()
  .readonly();

const step = z
  .object({
    round: z.number().int().describe('from 1; hosts of one round are done at once'),
    host: z.string(),
    do: z
      .enum(['keep', 'write', 'adjust', 'remove', 'check', 'tell', 'look'])
      .describe(
        'keep what is there; write, adjust or remove files; check them; tell a service; look whether all is well',
      ),
    paths: list(z.string()).optional(),
    command: command.optional(),
    cost: z.string().optional(),
  })
  .strict()
  .readonly();

const diagnostic = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    place: place.optional(),
    related: list(z.object({ place, message: z.string() }).strict().readonly()).optional(),
    hint: z.string().optional(),
  })
  .strict()
  .readonly();

/** What apply would do: what `pbxc plan --format json` prints and `pbxc plan -o` keeps. Every other form is made of it. */
export const planDocument = z
  .object({
    version: z.literal(1).describe('of this form'),
    pbxc: z.string().describe('the version of pbxc that made it'),
    site: z
      .object({
        folder: z.string().describe('seen from the folder of the plan, or from where pbxc was started'),
        environment: z.string().nullable(),
        commit: z.string().describe('absent for a site that is not in Git').optional(),
        edited: z.boolean().describe('something of it is not committed').optional(),
        files: z.number().int().describe('how many files it is made of'),
        users: z.number().int(),
        routes: z.number().int(),
        queues: z.number().int(),
      })
      .strict()
      .readonly(),
    root: z.string().nullable().describe('the directory that stands for `/` of the host, seen from the same folder'),
    steps: list(step).describe('all that is done, in its order'),
    hosts: list(host).describe('by name'),
    diagnostics: list(diagnostic).describe('what pbxc says of the site; one with errors has no plan'),
  })
  .strict()
  .readonly();
