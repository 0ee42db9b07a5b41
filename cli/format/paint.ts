import { styleText } from 'node:util';
import type { Io, Output } from '../io.ts';

export type Color = 'red' | 'yellow' | 'green' | 'cyan' | 'blue' | 'bold' | 'dim';

/** Colours a text, or gives it back as it is. */
export type Paint = (colors: Color | Color[], text: string) => string;

export const plainPaint: Paint = (_, text) => text;

/** Colours only on a terminal, and never with `NO_COLOR`. */
export function paintFor(output: Output, env: Io['env']): Paint {
  const noColor = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  if (!output.isTerminal || noColor || env['TERM'] === 'dumb') return plainPaint;
  return (colors, text) => styleText(colors, text, { validateStream: false });
}
