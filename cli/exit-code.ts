/** What the process ends with, so that a pipeline can tell the cases apart. */
export const exitCode = {
  /** Done; warnings do not count unless `--strict`, and a plan with changes is done too. */
  done: 0,
  /** The work failed: a file, Git, a host. */
  failed: 1,
  /** Changes are pending; only with `--detailed-exitcode`. */
  pending: 2,
  /** The site has errors. */
  invalid: 3,
  /** Refused: a hand edit, a lock, a stale plan, somebody else's directory. */
  refused: 4,
  /** Applied, failed, and the previous configuration was restored and verified. */
  restored: 5,
  /** Applied, failed, and the previous configuration could not be restored. */
  broken: 6,
  /** The command line itself is wrong. */
  usage: 64,
} as const;
