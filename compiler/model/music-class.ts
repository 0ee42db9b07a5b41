import type { SiteDocument } from '../../schema/document.ts';
import type { MediaFile } from '../source/media.ts';
import { keyPlaceOf } from '../source/spans.ts';
import { type RawSections, sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSound } from './sound.ts';
import { isYes } from './values.ts';

export interface MusicClass extends ModelObject {
  readonly kind: 'music-class';
  readonly mode: 'files' | 'playlist' | 'custom';
  readonly directory: string | undefined;
  readonly entries: readonly string[];
  readonly application: string | undefined;
  readonly format: string | undefined;
  readonly sort: string;
  readonly loopLast: boolean;
  readonly announcement: string | undefined;
  readonly answeredOnly: boolean;
  readonly raw: RawSections;
}

type Value = SiteDocument['music_on_hold'][string];

/** What each mode plays; it goes with no other. */
const needed = { files: 'directory', playlist: 'entries', custom: 'application' } as const;

export function linkMusicClasses(linker: Linker, media: readonly MediaFile[]): Map<string, MusicClass> {
  const classes = new Map<string, MusicClass>();
  const container = linker.site.music_on_hold;
  for (const [name, value] of sorted(container)) {
    const own = media.some((file) => file.name.startsWith(`moh/${name}/`)) ? `moh/${name}` : undefined;
    const directory = value.directory ?? (value.mode === 'files' ? own : undefined);
    const given = { directory, entries: value.entries, application: value.application };
    if (given[needed[value.mode]] === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `music class "${name}" of mode ${value.mode} needs "${needed[value.mode]}"`,
        place: keyPlaceOf({ container, key: name }),
        ...(value.mode === 'files' ? { hint: `or put its files into \`moh/${name}/\` of the site` } : {}),
      });
    }
    classes.set(name, toMusicClass(linker, name, value, directory));
  }
  return classes;
}

function toMusicClass(linker: Linker, name: string, value: Value, directory: string | undefined): MusicClass {
  const { announcement } = value;
  return {
    kind: 'music-class',
    name,
    origin: { container: linker.site.music_on_hold, key: name },
    mode: value.mode,
    directory: directory === undefined ? undefined : onHost(directory),
    entries: (value.entries ?? []).map(onHost),
    application: value.application === undefined ? undefined : String(value.application),
    format: value.format,
    sort: value.sort,
    loopLast: value.loop_last !== undefined && isYes(value.loop_last),
    announcement:
      announcement === undefined ? undefined : toSound(linker, announcement, { container: value, key: 'announcement' }),
    answeredOnly: value.answered_only !== undefined && isYes(value.answered_only),
    raw: value.asterisk,
  };
}

/** Asterisk would start at its own sounds, which packages own. */
function onHost(path: string): string {
  return /^(?:\/|https?:)/.test(path) ? path : `/var/lib/asterisk/${path}`;
}
