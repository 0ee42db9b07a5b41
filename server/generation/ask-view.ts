import type { View, ViewAnswer } from '../pages/views/view.ts';
import type { CompilerThread } from './compiler-thread.ts';

/** What a page shows of the last good site; undefined while there is none. Waits for a compile that is under way. */
export async function askView<V extends View>(compiler: CompilerThread, view: V): Promise<ViewAnswer<V> | undefined> {
  const text = await compiler.ask({ ask: 'view', view });
  return text === undefined ? undefined : JSON.parse(text);
}
