import { userName } from './people-text.ts';

/** What the users from one number to before another answer together: for 20 a group, 50 a queue, 200 a room, 500 a menu. */
export function switchboardText(from: number, to: number): string {
  return [
    section('groups', from, to, 20, groupText),
    section('queues', from, to, 50, queueText),
    section('conferences', from, to, 200, conferenceText),
    section('ivrs', from, to, 500, ivrText),
    section('schedules', from, to, 500, scheduleText),
    section('routes', from, to, 500, entryText, '  incoming:\n'),
  ].join('\n');
}

type ObjectText = (index: number, first: number) => string;

/** One object for each `per` users: its text from its number and that of its first user. */
function section(name: string, from: number, to: number, per: number, objectText: ObjectText, head = ''): string {
  let text = `${name}:\n${head}`;
  for (let first = from; first < to; first += per) text += objectText(first / per, first);
  return text;
}

const groupText: ObjectText = (index, first) => `  group-${index}:
    number: ${2000000 + index}
    members:
${members(first, 8)}
    ring: 20s
    fallback:
      no_answer: voicemail:${userName(first)}
`;

const queueText: ObjectText = (index, first) => `  queue-${index}:
    number: ${3000000 + index}
    members:
${members(first, 10)}
      - user: ${userName(first + 10)}
        penalty: 1
    timeout: 15s
    wrapup_time: 10s
    max_wait: 5m
    max_length: 50
    fallback:
      no_answer: voicemail:${userName(first)}
      full: busy
`;

const conferenceText: ObjectText = (index) => `  room-${index}:
    number: ${4000000 + index}
    pin: auto
    max_members: 10
`;

const ivrText: ObjectText = (index, first) => `  menu-${index}:
    number: ${5000000 + index}
    welcome: hello-world
    menu: vm-options
    timeout: 5s
    choices:
      1: group:group-${first / 20}
      2: queue:queue-${first / 50}
      3: user:${userName(first)}
      9: repeat
    invalid: pbx-invalid
    failure: user:${userName(first)}
`;

const scheduleText: ObjectText = (index, first) => `  office-${index}:
    open:
      - mon-fri 08:30-12:30
      - mon-fri 13:30-18:00
    closed:
      to: voicemail:${userName(first)}
    exceptions:
      christmas:
        dates: 12-24..12-26
        to: voicemail:${userName(first + 1)}
`;

const entryText: ObjectText = (index) => `    desk-${index}:
      number: 0123${900000 + index}
      to: ivr:menu-${index}
      schedule: office-${index}
`;

function members(first: number, count: number): string {
  const lines: string[] = [];
  for (let index = first; index < first + count; index++) lines.push(`      - ${userName(index)}`);
  return lines.join('\n');
}
