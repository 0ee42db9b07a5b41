import type { Command } from './command.ts';

/** The commands in the order help lists them. Each is loaded when it is needed: starting `pbxc check` reads no other's file. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./command/init.ts')).init,
  check: async () => (await import('./command/check.ts')).check,
  build: async () => (await import('./command/build.ts')).build,
  show: async () => (await import('./command/show.ts')).show,
  diff: async () => (await import('./command/diff.ts')).diff,
  review: async () => (await import('./command/review.ts')).review,
  plan: async () => (await import('./command/plan.ts')).plan,
  apply: async () => (await import('./command/apply.ts')).apply,
  comment: async () => (await import('./command/comment.ts')).comment,
  publish: async () => (await import('./command/publish.ts')).publish,
  secrets: async () => (await import('./command/secrets.ts')).secrets,
  export: async () => (await import('./command/export.ts')).exportCommand,
  status: async () => (await import('./command/status.ts')).status,
  history: async () => (await import('./command/history.ts')).history,
  rollback: async () => (await import('./command/rollback.ts')).rollback,
  confirm: async () => (await import('./command/confirm.ts')).confirm,
  recover: async () => (await import('./command/recover.ts')).recover,
  remote: async () => (await import('./command/remote.ts')).remote,
  request: async () => (await import('./command/request.ts')).request,
  explain: async () => (await import('./command/explain.ts')).explain,
  'explain-permission': async () => (await import('./command/explain-permission.ts')).explainPermission,
  verify: async () => (await import('./command/verify.ts')).verify,
  serve: async () => (await import('./command/serve.ts')).serve,
  confgen: async () => (await import('./command/confgen.ts')).confgenCommand,
  watch: async () => (await import('./command/watch.ts')).watch,
  import: async () => (await import('./command/import.ts')).importCommand,
  schema: async () => (await import('./command/schema.ts')).schema,
  completion: async () => (await import('./command/completion.ts')).completion,
};

/** All of them, in that order. */
export function loadCommands(): Promise<Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
