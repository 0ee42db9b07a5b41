import type { Service } from '../model/user-services.ts';

/** What is said before `activated` and `de-activated`; with a `&`, as several prompts are played one after the other. */
export const servicePrompts: Readonly<Record<Service, string>> = {
  forward_unconditional: 'call-fwd-unconditional&',
  forward_no_answer: 'call-fwd-no-ans&',
  forward_busy: 'call-fwd-on-busy&',
  do_not_disturb: 'do-not-disturb&',
  incoming_call_filter: '',
  call_recording: '',
  voicemail_off: '',
};
