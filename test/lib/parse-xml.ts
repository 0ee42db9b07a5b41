import { SaxesParser } from 'saxes';

/** Reads a document to its end; throws where it is not well-formed. */
export function parseXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}
