import type { Asterisk } from './boot-asterisk.ts';
import { until } from './until.ts';

export interface LocalCallOptions {
  readonly number: string;
  readonly context: string;
  /** The caller: `Carol <0612345678>`. */
  readonly from?: string;
  /** Keys to press once it is answered; a `w` waits half a second. */
  readonly keys?: string;
}

export interface LocalCall {
  /** The channel that goes through the dialplan, for `prompts`. */
  readonly channel: string;
  /** Asterisk's DIALSTATUS in the end: `ANSWER`, `BUSY`, `NOANSWER`, `CONGESTION`, `CHANUNAVAIL`. */
  ended(milliseconds?: number): Promise<string>;
}

/** Places a call with no phone at all, for contexts that no phone of the test is in. */
export async function localCall(asterisk: Asterisk, options: LocalCallOptions): Promise<LocalCall> {
  const { number, context, from = '', keys = '' } = options;
  const id = `call-${++calls}`;
  const steps = [
    `Set(CALLERID(all)=${from})`,
    `Dial(Local/${number}@${context}/n,60,g${keys === '' ? '' : `D(${keys})`})`,
    `NoOp(${id} ended \${DIALSTATUS})`,
    'Hangup()',
  ];
  for (const [index, step] of steps.entries()) {
    await asterisk.rx(`dialplan add extension "${id},${index + 1},${step}" into ${CONTEXT}`);
  }
  await asterisk.rx(`channel originate Local/${id}@${CONTEXT}/n application Wait 60`);

  const end = new RegExp(`"${id} ended (\\w+)"`);
  return {
    channel: `Local/${number}@${context}`,
    ended: (milliseconds = 15_000) =>
      until(milliseconds, `the call to ${number}@${context} to end`, () => {
        for (const { text } of asterisk.trace()) {
          const status = end.exec(text)?.[1];
          if (status !== undefined) return status;
        }
        return undefined;
      }),
  };
}

const CONTEXT = 'pbxc-test';
let calls = 0;
