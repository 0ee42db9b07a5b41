import type { CompileAnswer } from './messages.ts';

/** The answer of a compile that gave nothing to serve. */
export function failed(
  failure: string | undefined,
  { diagnostics = [], hosts = [] }: Partial<Pick<CompileAnswer, 'diagnostics' | 'hosts'>> = {},
): CompileAnswer {
  return {
    ok: false,
    diagnostics,
    failure,
    isWhole: false,
    changed: [],
    removed: [],
    hosts,
    phoneDirectory: undefined,
    settings: undefined,
  };
}
