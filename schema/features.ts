import { z } from 'zod';
import { forms } from './patterns.ts';
import { duration, formed } from './scalars.ts';

const code = (meaning: string, usual: string) =>
  z
    .union([formed(forms.digits), z.number().int().nonnegative(), z.literal(false), z.literal('no')])
    .default(usual)
    .describe(`${meaning}; \`no\` takes the code away`);

/** What people dial for a service; one place to renumber each. */
export const featureCodes = z
  .object({
    agent_login: code("this and the number of an agent: logs in on the caller's phone", '*31'),
    agent_logout: code('this and the number of an agent: logs out', '*32'),
    agent_toggle: code("this and the number of an agent: logs in on the caller's phone, or out", '*30'),
    agent_phone_toggle: code(
      'this, the number of a phone, and `*` and the number of an agent: logs in there, or out; asks for the agent without one',
      '***30',
    ),
    agent_pause: code(
      'this, the number of a phone, and for a reason `*` and its code: pauses the agent who is logged in there, or ends the pause',
      '***34',
    ),
    agent_listened: code('this and the number of a phone is lit while somebody listens to its calls', '***35'),
    boss_secretary_filter: code(
      'this and the code of a secretary: switches the filter of the boss on or off for the secretary',
      '*37',
    ),
    call_completion: code(
      'refused, since SIP channels of Asterisk cannot: calls back when somebody is free again; usually `*40`',
      'no',
    ),
    directory: code('finds people who have a mailbox by their names, and calls them; usually `*36`', 'no'),
    directed_pickup: code('this and a number: answers a call that rings there', '*8'),
    group_pickup: code('answers a call that rings for somebody whose calls the caller may take', '*8'),
    group_toggle: code('this and the number of a group: comes into the group, or leaves it; usually `*50`', 'no'),
    group_join: code('this and the number of a group: comes into the group; usually `*51`', 'no'),
    group_leave: code('this and the number of a group: leaves the group; usually `*52`', 'no'),
    leave_message: code('this and the number of a mailbox: leaves a message without ringing; usually `*97`', 'no'),
    paging: code('this and the code of a paging: calls its members', '*11'),
    undo_forwards: code('ends all forwards', '*20'),
    forward_unconditional: code('this and a number: forwards every call; without one, ends that or asks for it', '*21'),
    forward_no_answer: code(
      'this and a number: forwards calls that are not answered; without one, ends that or asks for it',
      '*22',
    ),
    forward_busy: code(
      'this and a number: forwards calls while the user is busy; without one, ends that or asks for it',
      '*23',
    ),
    do_not_disturb: code('callers find the caller busy, or no more', '*25'),
    call_listening: code(
      'this and the number of a phone: hears the calls of that phone, for users with `call_listening`; usually `*34`',
      'no',
    ),
    call_recording: code('records all calls of the caller, or no more; usually `*26`', 'no'),
    incoming_call_filter: code('asks those who call for their names, or no more', '*27'),
    echo_test: code('speaks back what it hears', '*55'),
    record_sound: code('records a sound until `#` is pressed, and plays it back; usually `*9`', 'no'),
    service_status: code('says which forwards are on, and whether nobody may disturb; usually `*10`', 'no'),
    user_key: code(
      'this, the number of a user, `*` and what a key dials: the key of that user, with a lamp of its own',
      '*735',
    ),
    voicemail: code("listens to the caller's own mailbox", '*98'),
    voicemail_off: code('calls of the caller no longer go to their mailbox, or do again; usually `*90`', 'no'),
    voicemail_of: code('this and the number of a mailbox: listens to it', '*99'),
  })
  .strict();

/** What people press during a call. */
export const inCallCodes = z
  .object({
    blind_transfer: code('transfers at once (`blindxfer`)', '*1'),
    attended_transfer: code('transfers after asking (`atxfer`)', '*2'),
    disconnect: code('ends the call (`disconnect`)', '*0'),
    online_recording: code(
      'records the call, or ends that, for users with `online_call_recording` (`automixmon`)',
      '*3',
    ),
    park: code(
      'parks the other side, for users who have a parking lot and `call_transfer`; usually `#72` (`parkcall`)',
      'no',
    ),
    transfer_digit_timeout: duration()
      .default('5s')
      .describe('how long Asterisk waits for the next digit of the number of a transfer (`transferdigittimeout`)'),
    attended_transfer_timeout: duration()
      .default('15s')
      .describe('how long the phone of an attended transfer rings (`atxfernoanswertimeout`)'),
    digit_timeout: duration()
      .default('1500ms')
      .describe('how long Asterisk waits for the next digit of a code (`featuredigittimeout`)'),
  })
  .strict();
