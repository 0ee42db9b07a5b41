import { makeLog } from '../../../server/system/log.ts';

/** A log that nobody reads. */
export const silentLog = makeLog('text', 'error', () => {});
