import type { Diagnostic } from '../diagnostic.ts';
import type { Value } from './compose.ts';
import { derive } from './derive.ts';
import { isMap } from './merge.ts';
import { keyPlaceOf } from './spans.ts';

type Map_ = { [key: string]: Value };

/**
 * Adds what switchboards stand for: queues, agents and routes by the names that the operators' application knows. What is wrong
 * with a switchboard is left out here, and told when it is validated itself.
 */
export function addSwitchboards(root: Map_, report: (diagnostic: Diagnostic) => void): void {
  const boards = root['switchboards'] ?? null;
  if (!isMap(boards)) return;
  for (const [name, board] of Object.entries(boards)) {
    if (!isMap(board)) continue;
    const add = (path: readonly string[], key: string, value: Map_): void => {
      if (derive(root, path, key, value, { container: boards, key: name })) return;
      report({
        rule: 'duplicate-object',
        severity: 'error',
        message: `"${key}" in ${path.join('.')} is what switchboard "${name}" makes itself`,
        place: keyPlaceOf({ container: boards, key: name }),
        hint: 'give one of them another name',
      });
    };
    const queue = `${name}_switchboard`;
    const operators = operatorsOf(board);
    add(
      ['queues'],
      queue,
      queueOf(
        board,
        operators.map(([user]) => user),
      ),
    );
    if (board['hold'] !== undefined) add(['queues'], `${queue}_hold`, holdOf(board, queue, board['hold']));
    for (const [user, operator] of operators) {
      add(['agents'], user, agentOf(root, user, operator));
      if (operator['hold'] !== undefined)
        add(['queues'], `${queue}_hold_${String(operator['agent'])}`, holdOf(board, queue, operator['hold']));
    }
    if (board['incoming'] !== undefined)
      add(['routes', 'incoming'], queue, { number: board['incoming'], to: `queue:${queue}` });
  }
}

function operatorsOf(board: Map_): [string, Map_][] {
  const operators = board['operators'] ?? null;
  if (!isMap(operators)) return [];
  return Object.entries(operators).filter((entry): entry is [string, Map_] => isMap(entry[1]));
}

function queueOf(board: Map_, operators: readonly string[]): Map_ {
  const { number, context, strategy = 'rrmemory', timeout = 0, max_wait, fallback, schedule, preprocess } = board;
  return given({
    number,
    context,
    strategy,
    timeout,
    // Without operators who answer, calls go on in time only if their phones are asked often.
    retry: max_wait === undefined ? '5s' : '1s',
    wrapup_time: 0,
    ring_in_use: 'no',
    auto_pause: 'no',
    members: operators.map((agent) => ({ agent })),
    max_wait,
    fallback,
    schedule,
    preprocess,
    music_on_hold: board['music_on_hold'],
  });
}

/** Nobody answers there: operators take the calls out again. */
function holdOf(board: Map_, queue: string, number: Value): Map_ {
  const { context, music_on_hold, max_hold } = board;
  return given({
    number,
    context,
    members: [],
    join_empty: [],
    leave_when_empty: [],
    music_on_hold,
    max_wait: max_hold,
    fallback: max_hold === undefined ? undefined : { no_answer: `queue:${queue}` },
  });
}

function agentOf(root: Map_, user: string, operator: Map_): Map_ {
  const users = root['users'] ?? null;
  const person = isMap(users) ? (users[user] ?? null) : null;
  return given({ number: operator['agent'], pin: operator['pin'], name: isMap(person) ? person['name'] : undefined });
}

function given(values: { readonly [key: string]: Value | undefined }): Map_ {
  const map: Map_ = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map[key] = value;
  return map;
}
