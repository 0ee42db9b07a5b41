import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrPlainHttp: Rule = {
  name: 'ivr-plain-http',
  severity: 'warning',
  summary: 'A node of an IVR sends variables over the network for everybody to read.',
  why: 'Numbers of callers, codes and names of customers go in clear text with `http://`. Use `https://`, unless the server is the host itself.',
  example: exampleGraph(`start: tell
nodes:
  tell: { kind: http, url: "http://crm.example/calls", variables: [$callerid_num], next: "user:alice" }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      for (const node of ivr.nodes.values()) {
        if (node.kind !== 'http' || node.variables.length === 0 || node.url.is !== 'text') continue;
        if (!node.url.text.startsWith('http://') || isHere.test(node.url.text)) continue;
        const names = node.variables.map((name) => `$${name}`).join(', ');
        report({
          message: `${calledNode(ivr, node)} sends ${names} in clear text`,
          at: node.url.origin,
          hint: 'use https://',
        });
      }
    }
  },
};

const isHere = /^http:\/\/(?:localhost|127\.[0-9.]+)(?=[:/?]|$)/;
