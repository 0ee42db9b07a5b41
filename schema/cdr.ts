import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, yesNo } from './scalars.ts';

/** Call detail records: a line for each leg of a call. */
export const cdr = z
  .object({
    enabled: yesNo().default('yes').describe('write records at all (`enable`)'),
    unanswered: yesNo()
      .default('no')
      .describe('also those of calls that nobody answered and that called nobody (`unanswered`)'),
    congestion: yesNo().default('no').describe('also those of calls that found the way out congested (`congestion`)'),
    canceled: yesNo()
      .default('no')
      .describe(
        'tell calls that the caller ended before an answer from those not answered (`canceldispositionenabled`)',
      ),
    utc: yesNo().default('no').describe('times of `cdr-csv/Master.csv` in UTC (`usegmtime`)'),
    by_account: yesNo()
      .default('yes')
      .describe('also a file for each account code, `cdr-csv/CODE.csv` (`accountlogs`)'),
    files: z
      .record(formed(forms.csvFile), z.array(formed(forms.cdrColumn)).min(1).max(50))
      .default({})
      .describe(
        'files of your own in `/var/log/asterisk/cdr-custom`, each with its columns: those of Asterisk (`src`, `billsec`, `accountcode`), or what your dialplan sets with `Set(CDR(NAME)=...)` (`[mappings]` of cdr_custom.conf)',
      ),
    manager: yesNo().default('no').describe('send them to managers who may read `cdr` (`enabled` of cdr_manager.conf)'),
  })
  .strict();

/** The log of queues, which reports of call centres are made of. */
export const queueLog = z
  .object({
    enabled: yesNo().default('yes').describe('write the log (`queue_log` of logger.conf)'),
    name: formed(forms.logName).default('queue_log').describe('its name in `/var/log/asterisk` (`queue_log_name`)'),
  })
  .strict();
