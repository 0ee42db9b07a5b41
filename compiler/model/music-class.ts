import { keyPlaceOf } from '../source/spans.ts';
import { type RawSections, sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

export interface MusicClass extends ModelObject {
  readonly kind: 'music-class';
  readonly mode: 'files' | 'custom';
  readonly directory: string | undefined;
  readonly application: string | undefined;
  readonly sort: string;
  readonly raw: RawSections;
}

export function linkMusicClasses(linker: Linker): Map<string, MusicClass> {
  const classes = new Map<string, MusicClass>();
  const container = linker.site.music_on_hold;
  for (const [name, value] of sorted(container)) {
    const needed = value.mode === 'files' ? 'directory' : 'application';
    if (value[needed] === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `music class "${name}" of mode ${value.mode} needs "${needed}"`,
        place: keyPlaceOf({ container, key: name }),
      });
    }
    classes.set(name, {
      kind: 'music-class',
      name,
      origin: { container, key: name },
      mode: value.mode,
      directory: value.directory,
      application: value.application === undefined ? undefined : String(value.application),
      sort: value.sort,
      raw: value.asterisk,
    });
  }
  return classes;
}
