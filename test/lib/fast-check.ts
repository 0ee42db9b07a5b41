import fc from 'fast-check';

/**
 * A commit is judged by the same cases every time: what a property finds by chance would otherwise fall on whoever comes next.
 * `PBXC_TEST_SEED=random npm test` looks for new ones, any other number repeats a run; a failure says its seed.
 */
const seed = process.env['PBXC_TEST_SEED'] ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

export default fc;
