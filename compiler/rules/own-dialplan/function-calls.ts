import { type ConfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { isApp, type OwnAction } from './actions.ts';

/** The names of the functions an action reads, `${NAME(...)}`, and writes, `Set(NAME(...)=...)`. */
export function functionCalls(action: OwnAction): ConfText[] {
  const { app, args } = action;
  const names = [app, args].flatMap((text) =>
    [...text.text.matchAll(READ)].map((match) =>
      sliceText(text, match.index + 2, match.index + 2 + (match[1] ?? '').length),
    ),
  );
  const written = isApp(action, 'Set', 'MSet') ? WRITTEN.exec(args.text)?.[1] : undefined;
  if (written !== undefined)
    names.push(sliceText(args, args.text.indexOf(written), args.text.indexOf(written) + written.length));
  return names;
}

const READ = /\$\{([A-Za-z_]\w*)\(/g;
const WRITTEN = /^\s*([A-Za-z_]\w*)\([^=]*\)\s*=/;
