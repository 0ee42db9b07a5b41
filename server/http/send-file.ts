import type { ServedFile } from '../generation/generation.ts';
import { byteRange } from './byte-range.ts';
import { compressed } from './compressed.ts';
import { contentType } from './content-type.ts';
import type { Exchange } from './exchange.ts';

/** Names and values in turn, as `writeHead` takes them without looking at each. */
type RawHeaders = string[];

const wholeHeaders = new WeakMap<ServedFile, RawHeaders>();

/** Answers with a file: whole, a range of it, compressed, or not at all when the client has it already. */
export function sendFile({ request, response, context }: Exchange, file: ServedFile): void {
  const { headers, method } = request;
  if (isKnown(headers['if-none-match'], file.etag)) {
    response.writeHead(304, ['ETag', file.etag, 'Vary', 'Accept-Encoding']);
    response.end();
    return;
  }
  const { body, etag } = file;
  const ifRange = headers['if-range'];
  const wantsRange = headers.range !== undefined && (ifRange === undefined || ifRange === etag);
  const range = wantsRange ? byteRange(headers.range, body.length) : undefined;
  if (range === 'none') {
    response.writeHead(416, ['Content-Range', `bytes */${body.length}`, 'Content-Length', '0']);
    response.end();
    return;
  }
  if (range !== undefined) {
    const part = body.subarray(range.from, range.to + 1);
    const place = `bytes ${range.from}-${range.to}/${body.length}`;
    send(206, [...common(file), 'Content-Range', place, 'Content-Length', String(part.length)], part);
    return;
  }
  const small = takesGzip(headers['accept-encoding']) ? compressed(body) : undefined;
  if (small !== undefined) {
    send(200, [...common(file), 'Content-Encoding', 'gzip', 'Content-Length', String(small.length)], small);
    return;
  }
  let whole = wholeHeaders.get(file);
  if (whole === undefined) {
    whole = [...common(file), 'Content-Length', String(body.length)];
    wholeHeaders.set(file, whole);
  }
  send(200, whole, body);

  function send(status: number, head: RawHeaders, bytes: Uint8Array): void {
    response.writeHead(status, head);
    if (method === 'HEAD') response.end();
    else response.end(bytes);
    context.metrics.add('pbxc_sent_bytes_total', 'service="http"', method === 'HEAD' ? 0 : bytes.length);
  }
}

function common({ path, etag }: ServedFile): RawHeaders {
  return [
    'Content-Type',
    contentType(path),
    'ETag',
    etag,
    'Accept-Ranges',
    'bytes',
    'Vary',
    'Accept-Encoding',
    // To be asked for each time, with the tag: a phone must not go on with an old file.
    'Cache-Control',
    'no-cache',
    'X-Content-Type-Options',
    'nosniff',
  ];
}

/** Whether one of the tags that the client has is this one (RFC 9110, 13.1.2: weak comparison). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function takesGzip(header: string | string[] | undefined): boolean {
  if (typeof header !== 'string') return false;
  return header
    .split(',')
    .some((coding) => /^\s*(?:gzip|x-gzip|\*)\s*(?:;\s*q=(?!0(?:\.0{0,3})?\s*$).*)?$/i.test(coding));
}
