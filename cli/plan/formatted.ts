import { formats, isFormatName } from '../format/index.ts';
import { paintFor } from '../format/paint.ts';
import type { Io } from '../io.ts';
import type { PlanDocument } from './document.ts';
import { planMarkdown } from './markdown.ts';
import { planReport } from './report.ts';
import { planText } from './text.ts';

/** A plan in one of them, each made of the document alone. */
export function formattedPlan(document: PlanDocument, format: string, isVerbose: boolean, io: Io): string {
  const paint = paintFor(io.out, io.env);
  if (format === 'text') return planText(document, paint, isVerbose);
  if (format === 'json') return `${JSON.stringify(document, undefined, 2)}\n`;
  if (format === 'markdown') return planMarkdown(document);
  if (isFormatName(format)) return formats[format](planReport(document), paint);
  throw new Error(`there is no format ${format}`);
}
