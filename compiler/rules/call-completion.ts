import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const callCompletion: Rule = {
  name: 'call-completion',
  severity: 'error',
  summary: 'The site asks for call completion, which Asterisk has not got for SIP phones.',
  why: "To be called back when somebody is free again, the channel of the caller and that of the callee must take part in it. Asterisk's SIP channels (chan_pjsip) do not: they have none of the options `cc_agent_policy` and `cc_monitor_policy`, so no code could be made to work. Voicemail, a forward or a queue take the call instead.",
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
feature_codes: { call_completion: "*40" }
`),
  check({ model, report }) {
    const code = model.featureCodes.call_completion;
    if (code === undefined) return;
    report({
      message: "call completion cannot be had: Asterisk's SIP channels (chan_pjsip) take no part in it",
      at: code.origin,
      hint: 'take `call_completion` away',
    });
  },
};
