import { join } from 'node:path';
import { equal, ok } from 'uvu/assert';
import { compile } from '../../../../compiler/compile.ts';
import type { Application, Target } from '../../../../compiler/dialplan/application.ts';
import type { DialplanContext } from '../../../../compiler/dialplan/dialplan.ts';
import { packageRoot } from '../../../../compiler/source/package-root.ts';
import { suite } from '../../../lib/suite.ts';

const targets = suite('Every step of an IVR with nodes');

/** The contexts that an IVR is made of. */
const isOfIvr = /^pbxc-(?:ivr-|left-ivr$)/;

function targetsOf(application: Application): Target[] {
  return application.args.flatMap((argument) => {
    if (typeof argument !== 'object') return [];
    switch (argument.is) {
      case 'target':
        return [argument.target];
      case 'branch':
        return [argument.then, argument.else].filter((target) => target !== undefined);
      case 'time-branch':
        return [argument.then];
      case 'guarded':
        return targetsOf(argument.application);
      default:
        return [];
    }
  });
}

/** Whether a plain extension has the label, or has steps at all. */
function has(context: DialplanContext | undefined, pattern: string, priority: string | number): boolean {
  const extension = context?.extensions.find((each) => each.pattern === pattern);
  if (typeof priority === 'number') return (extension?.steps.length ?? 0) >= priority;
  return extension?.steps.some(({ label }) => label === priority) ?? false;
}

targets('leads to one that exists', () => {
  const { dialplans } = compile(join(packageRoot(), 'examples/ivr-graph'));
  const contexts = dialplans.get('pbx1')?.contexts ?? new Map<string, DialplanContext>();
  const nowhere: string[] = [];
  let count = 0;
  for (const context of contexts.values()) {
    if (!isOfIvr.test(context.name)) continue;
    for (const { pattern, steps } of context.extensions) {
      for (const target of steps.flatMap(({ application }) => targetsOf(application))) {
        const { extension = pattern } = target;
        const word = typeof extension === 'object' && extension.is === 'text' ? extension.text : extension;
        // A queue whose name is worked out is looked for during the call.
        if (typeof word === 'object') continue;
        count++;
        const name = target.context ?? context.name;
        if (!has(contexts.get(name), String(word), target.priority)) nowhere.push(`${name},${word},${target.priority}`);
      }
    }
  }
  equal(nowhere, []);
  ok(count > 50);
});

targets('stands in a context and an extension whose names Asterisk can hold', () => {
  const { dialplans } = compile(join(packageRoot(), 'examples/ivr-graph'));
  for (const context of dialplans.get('pbx1')?.contexts.values() ?? []) {
    ok(context.name.length < 80, context.name);
    const patterns = context.extensions.map(({ pattern }) => pattern);
    equal(patterns.length, new Set(patterns).size, context.name);
    for (const pattern of patterns) ok(pattern.length < 80, pattern);
  }
});

targets.run();
