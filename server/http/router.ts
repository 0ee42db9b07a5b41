import { push } from '../push.ts';
import type { Route } from './exchange.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path. Of several that fit, the one that says more of the path is taken, whatever order they are listed in. */
export interface Router {
  /** `methods` are those that the path has, for the answer 405; empty for a path of no route. */
  find(method: string, path: string): Match | { readonly methods: readonly string[] };
}

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

export function router(routes: readonly Route[]): Router {
  const fixed = new Map<string, Route[]>();
  // By the first part of their path, so that a phone's file, of which there are most, is not held against each of them.
  const variable = new Map<string, Compiled[]>();
  for (const route of routes) {
    if (/[:*]/.test(route.path)) push(variable, firstPart(route.path), compiled(route));
    else push(fixed, route.path, route);
  }
  const anyFirst = variable.get('') ?? [];
  for (const [first, list] of variable) {
    if (first !== '') list.push(...anyFirst);
    list.sort((a, b) => literal(b.route.path) - literal(a.route.path));
  }
  return {
    find(method, path) {
      const wanted = method === 'HEAD' ? 'GET' : method;
      const methods: string[] = [];
      for (const route of fixed.get(path) ?? []) {
        if (route.method === wanted) return { route, params: {} };
        methods.push(route.method);
      }
      for (const { route, pattern, names } of variable.get(firstPart(path)) ?? anyFirst) {
        const found = pattern.exec(path);
        if (found === null) continue;
        if (route.method === wanted)
          return { route, params: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) };
        methods.push(route.method);
      }
      return { methods: [...new Set(methods)] };
    },
  };
}

/** `v1` of `/v1/site`; empty where a route leaves it open. */
function firstPart(path: string): string {
  const end = path.indexOf('/', 1);
  const first = path.slice(1, end < 0 ? path.length : end);
  return first.startsWith(':') || first === '*' ? '' : first;
}

/** How many characters of a path are said. */
function literal(path: string): number {
  return path.replaceAll(/:\w+|\*$/g, '').length;
}

function compiled(route: Route): Compiled {
  const names: string[] = [];
  const source = route.path.replace(/:(\w+)|\*$|[.+?^${}()|[\]\\]/g, (part, name: string | undefined) => {
    if (name !== undefined) {
      names.push(name);
      return '([^/]+)';
    }
    if (part !== '*') return `\\${part}`;
    names.push('*');
    return '(.+)';
  });
  return { route, names, pattern: new RegExp(`^${source}$`, 's') };
}
