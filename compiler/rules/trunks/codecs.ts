const opaque: ReadonlySet<string> = new Set(['g729', 'g723', 'ilbc', 'speex', 'speex16', 'siren7', 'siren14']);
const video: ReadonlySet<string> = new Set(['h261', 'h263', 'h263p', 'h264', 'vp8', 'vp9', 't140']);

/** Whether Asterisk passes a codec on but can neither make nor understand it, as Debian has it. */
export function isOpaque(codec: string): boolean {
  return opaque.has(codec);
}

/** Whether it carries pictures or text, and no voice. */
export function isVideo(codec: string): boolean {
  return video.has(codec);
}
