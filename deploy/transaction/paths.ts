/** What pbxc keeps on a host for itself; only root reads it. */
export const STATE_FOLDER = '/var/lib/pbxc';
/** There while an apply is under way, and after one that did not get to its end. */
export const JOURNAL_PATH = `${STATE_FOLDER}/journal.json`;
export const LOCK_PATH = `${STATE_FOLDER}/lock`;
/** The contents of files of all generations, by their digests. */
export const OBJECTS_FOLDER = `${STATE_FOLDER}/objects`;
export const GENERATIONS_FOLDER = `${STATE_FOLDER}/generations`;
