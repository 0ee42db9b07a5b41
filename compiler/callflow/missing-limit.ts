import type { Queue, QueueCause } from '../model/queue.ts';

/** What a queue would have to say for this cause ever to send a caller on; undefined when it can happen. */
export function missingLimit(queue: Queue, cause: QueueCause): 'max_wait' | 'max_length' | 'join_empty' | undefined {
  switch (cause) {
    case 'no_answer':
      return queue.maxWait === undefined ? 'max_wait' : undefined;
    case 'full':
      return queue.maxLength === 0 ? 'max_length' : undefined;
    case 'empty':
      return queue.joinEmpty.length + queue.leaveWhenEmpty.length === 0 ? 'join_empty' : undefined;
  }
}
