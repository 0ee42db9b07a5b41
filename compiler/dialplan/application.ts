import { type Expression, type Part, toExpression } from './expression.ts';

/** One step of a call: `Name(argument,argument)`. */
export interface Application {
  readonly name: string;
  readonly args: readonly Argument[];
}

/** A place in the dialplan: a label stands for its priority. Without a context it is the one the step is in. */
export interface Target {
  readonly context?: string;
  readonly extension?: Part;
  /** A number or a label. */
  readonly priority: string | number;
}

/** What an application is given. Kept apart by kind, so that what follows a call need not read text. */
export type Argument =
  | Part
  | { readonly is: 'target'; readonly target: Target; readonly args?: readonly Part[] }
  /** `condition?then:else` */
  | { readonly is: 'branch'; readonly condition: Expression; readonly then?: Target; readonly else?: Target }
  /** `times?target`, as GotoIfTime wants it. */
  | { readonly is: 'time-branch'; readonly times: string; readonly then: Target }
  /** `NAME=value`, or `FUNCTION(of,of)=value` */
  | { readonly is: 'assignment'; readonly name: string; readonly of?: readonly Part[]; readonly value: Expression }
  /** `condition?Application(...)` */
  | { readonly is: 'guarded'; readonly condition: Expression; readonly application: Application };

/** Any application, by name: its arguments are texts and expressions. */
export function application(name: string, ...args: Part[]): Application {
  return { name, args };
}

export function goto(target: Target): Application {
  return { name: 'Goto', args: [{ is: 'target', target }] };
}

/** Calls a subroutine, whose arguments are `${ARG1}` and so on. */
export function gosub(context: string, extension: Part = 's', ...args: Part[]): Application {
  return {
    name: 'Gosub',
    args: [{ is: 'target', target: { context, extension, priority: 1 }, args }],
  };
}

export function gotoIf(condition: Expression, then: Target, otherwise?: Target): Application {
  return {
    name: 'GotoIf',
    args: [{ is: 'branch', condition, then, ...(otherwise === undefined ? {} : { else: otherwise }) }],
  };
}

/** `times` is Asterisk's own form: `09:00-17:59,mon-fri,*,*,Europe/Paris`. */
export function gotoIfTime(times: string, then: Target): Application {
  return { name: 'GotoIfTime', args: [{ is: 'time-branch', times, then }] };
}

/** Sets a variable of the channel. */
export function set(name: string, value: Part): Application {
  return { name: 'Set', args: [{ is: 'assignment', name, value: toExpression(value) }] };
}

/** Sets what a function writes: `Set(CALLERID(num)=...)`. */
export function setFunction(name: string, of: Part | readonly Part[], value: Part): Application {
  return { name: 'Set', args: [{ is: 'assignment', name, of: isList(of) ? of : [of], value: toExpression(value) }] };
}

/** Runs the application only if the condition holds. */
export function execIf(condition: Expression, then: Application): Application {
  return { name: 'ExecIf', args: [{ is: 'guarded', condition, application: then }] };
}

function isList(value: Part | readonly Part[]): value is readonly Part[] {
  return Array.isArray(value);
}
