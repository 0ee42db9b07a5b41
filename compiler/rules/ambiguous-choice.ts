import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const ambiguousChoice: Rule = {
  name: 'ambiguous-choice',
  severity: 'warning',
  summary: 'A choice of an IVR is the beginning of another.',
  why: 'After `1` Asterisk waits for the digit that might make it `12`, so everyone who chooses 1 listens to some seconds of silence. Where choices have two digits, let all have two.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
  bob: { number: 1001 }
ivrs:
  main: { number: 8000, menu: choices, choices: { 1: "user:alice", 12: "user:bob" } }
`),
  check({ model, report }) {
    for (const ivr of model.ivrs.values()) {
      for (const { digits, to } of ivr.choices) {
        const longer = ivr.choices.find((other) => other.digits !== digits && other.digits.startsWith(digits));
        if (longer === undefined) continue;
        report({
          message: `choice ${digits} of IVR "${ivr.name}" is the beginning of choice ${longer.digits}: who presses it has to wait`,
          atKey: to.origin,
          related: [{ message: `choice ${longer.digits}`, atKey: longer.to.origin }],
        });
      }
    }
  },
};
