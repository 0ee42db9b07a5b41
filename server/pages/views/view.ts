import type { ListRequest } from '../list-request.ts';
import type { DirectoryView, ExportFormat } from './directory.ts';
import type { Excerpt, PlaceAsked } from './excerpts.ts';
import type { FileView } from './file.ts';
import type { KindList } from './kinds.ts';
import type { Listed } from './listed.ts';
import type { Numbers } from './numbers.ts';
import type { ObjectView } from './object.ts';
import type { Overview } from './overview.ts';
import type { PhoneRow } from './phones.ts';
import type { IncomingRow, OutgoingRow } from './routes.ts';

/** What a page asks of the compiling thread: as much as it shows, however large the site is. */
export type View =
  | { readonly of: 'overview' }
  | { readonly of: 'numbers'; readonly list: ListRequest }
  | { readonly of: 'kind'; readonly section: string; readonly list: ListRequest }
  | { readonly of: 'object'; readonly section: string; readonly name: string }
  | { readonly of: 'incoming'; readonly list: ListRequest }
  | { readonly of: 'outgoing'; readonly list: ListRequest }
  | { readonly of: 'phones'; readonly list: ListRequest }
  | { readonly of: 'undescribed'; readonly macs: readonly string[] }
  | { readonly of: 'file'; readonly host: string; readonly path: string; readonly list: ListRequest }
  | { readonly of: 'excerpts'; readonly asked: readonly PlaceAsked[] }
  | { readonly of: 'directory'; readonly context: string | undefined; readonly list: ListRequest }
  | { readonly of: 'export'; readonly context: string; readonly format: ExportFormat; readonly list: ListRequest };

/** What is answered; `null` for what is not there. */
export interface ViewAnswers {
  readonly overview: Overview;
  readonly numbers: Numbers;
  readonly kind: KindList | null;
  readonly object: ObjectView | null;
  readonly incoming: Listed<IncomingRow>;
  readonly outgoing: Listed<OutgoingRow>;
  readonly phones: Listed<PhoneRow>;
  readonly undescribed: readonly string[];
  readonly file: FileView | null;
  readonly excerpts: readonly (Excerpt | null)[];
  readonly directory: DirectoryView | null;
  readonly export: string | null;
}

export type ViewAnswer<V extends View> = ViewAnswers[V['of']];
