import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
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
  main: { number: 8000, menu: vm-opts, choices: { 1: "user:alice", 12: "user:bob" } }
`),
  check({ model, report }) {
    for (const { name, choices } of menusOf(model)) {
      for (const { digits, origin } of choices) {
        const longer = choices.find((other) => other.digits !== digits && other.digits.startsWith(digits));
        if (longer === undefined) continue;
        report({
          message: `choice ${digits} of ${name} is the beginning of choice ${longer.digits}: who presses it has to wait`,
          atKey: origin,
          related: [{ message: `choice ${longer.digits}`, atKey: longer.origin }],
        });
      }
    }
  },
};

interface Menu {
  readonly name: string;
  readonly choices: readonly { readonly digits: string; readonly origin: Origin }[];
}

/** Every menu, be it a whole IVR or a node of one. */
function menusOf(model: Model): Menu[] {
  const menus: Menu[] = [];
  for (const ivr of model.ivrs.values()) {
    if (ivr.form === 'menu') {
      menus.push({ name: called(ivr), choices: ivr.choices.map(({ digits, to }) => ({ digits, origin: to.origin })) });
      continue;
    }
    for (const node of ivr.nodes.values()) {
      if (node.kind !== 'menu') continue;
      const choices = node.choices.map(({ digits, exit }) => ({ digits, origin: exit.origin }));
      menus.push({ name: `menu "${node.name}" of ${called(ivr)}`, choices });
    }
  }
  return menus;
}
