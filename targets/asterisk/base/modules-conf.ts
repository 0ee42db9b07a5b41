import type { AsteriskVersion } from '../../../compiler/asterisk-options/version.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';
import { type ModuleFeature, moduleGroups, newSince16, preloadedModules, requiredModules } from './module-groups.ts';

export interface ModulesConfOptions {
  /** What the host does beyond telephony over SIP. */
  readonly features?: ReadonlySet<ModuleFeature>;
  /** The version of its Asterisk; 22 when left out. */
  readonly version?: AsteriskVersion;
  /** More modules, without `.so`: what the site asks for, and what its own dialplan calls. */
  readonly extra?: Iterable<string>;
}

/**
 * modules.conf: an explicit list. What is not needed is neither in memory nor open to attack, and a module that a package
 * update brings along changes nothing until somebody asks for it.
 */
export function modulesConf(options: ModulesConfOptions = {}): ConfText {
  const conf = confWriter();
  conf.section('modules');
  conf.option('autoload', false);
  conf.blank();
  conf.comment('Asterisk does not start without these: a telephone system that is deaf should be seen to be down.');
  for (const module of requiredModules) conf.option('require', `${module}.so`);
  conf.blank();
  conf.comment('Globals of the dialplan call these functions, and it is loaded before all others.');
  for (const module of preloadedModules) conf.option('preload', `${module}.so`);

  const isMissing = (module: string): boolean => options.version === '16' && newSince16.has(module);
  const loaded = new Set<string>([...requiredModules, ...preloadedModules]);
  const load = (title: string, modules: Iterable<string>): void => {
    const fresh = [...modules].filter((module) => !loaded.has(module) && !isMissing(module));
    if (fresh.length === 0) return;
    conf.blank();
    conf.comment(title);
    for (const module of fresh) {
      loaded.add(module);
      conf.option('load', `${module}.so`);
    }
  };

  for (const group of moduleGroups) {
    if (group.feature === undefined || options.features?.has(group.feature)) load(group.title, group.modules);
  }
  load('Asked for by the site', [...new Set(options.extra ?? [])].sort());
  return conf.finish();
}
