import { parentPort, workerData } from 'node:worker_threads';
import { directoryFrom } from '../../compiler/directory/directory.ts';
import type { Model } from '../../compiler/model/model.ts';
import { errorText } from '../../deploy/error-text.ts';
import { viewJson } from '../pages/views/answer.ts';
import { compileRound, type GoodSite, makeMemory } from './compile-round.ts';
import { explain } from './explain.ts';
import { failed } from './failed.ts';
import { giveWay } from './give-way.ts';
import type { CompileAnswer, Question, ThreadOptions } from './messages.ts';
import { knownPhones } from './phones.ts';
import { siteJson } from './site-json.ts';

// The compiling thread: answers questions one after the other, so that serving never waits for a compile.

giveWay();
const options: ThreadOptions = workerData;
const memory = makeMemory();

parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  const answer = answerTo(question);
  const bodies = typeof answer === 'object' ? answer.changed.map(({ body }) => body.buffer) : [];
  parentPort?.postMessage({ id, answer }, bodies);
});

function answerTo(question: Question): CompileAnswer | string | undefined {
  switch (question.ask) {
    case 'compile':
      return compileSafely(question.dir);
    case 'explain':
      return explain(memory.good, question.host, question.path, question.line);
    case 'site':
      return siteJson(memory.good);
    case 'phones':
      return json(memory.good, knownPhones);
    case 'directory':
      return json(memory.good, (model) => directoryFrom(model, question.context));
    case 'services':
      return json(memory.good, () => memory.good?.services);
    case 'view':
      return viewJson(memory.good, memory.sources, question.view);
  }
}

function json(good: GoodSite | undefined, make: (model: Model) => unknown): string | undefined {
  const model = good?.compiled.model;
  return model === undefined ? undefined : JSON.stringify(make(model));
}

/** What is thrown is no fault of the site: the directory went away while it was read, or pbxc has a bug. */
function compileSafely(dir: string): CompileAnswer {
  try {
    return compileRound(dir, options, memory);
  } catch (error) {
    return failed(errorText(error));
  }
}
