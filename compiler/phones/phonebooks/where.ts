import type { PhoneServer } from '../phone.ts';
import { type PhonebookFormatName, phonebookFormat } from './formats/index.ts';

/** The file of a page of a context's directory, below the directory of provisioning. */
export function phonebookPath(context: string, format: PhonebookFormatName, page: number): string {
  return `phonebooks/${context}/${phonebookFormat(format).path(page)}`;
}

export function phonebookUrl(server: PhoneServer, context: string, format: PhonebookFormatName, page: number): string {
  return `${server.url}/${phonebookPath(context, format, page)}`;
}
