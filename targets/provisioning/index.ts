import type { Artifact, Reload } from '../../compiler/artifact.ts';
import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { phoneFilesOf } from '../../compiler/phones/files.ts';
import { phoneReload } from '../../compiler/phones/phone-reload.ts';
import { TemplateError } from '../../compiler/phones/template/template-error.ts';
import { remembered } from '../../compiler/remember.ts';
import type { Target } from '../target.ts';

/** The files that phones fetch: those of each phone, and those that all phones of a model share. */
export const provisioning: Target = {
  name: 'provisioning',
  emit(model, _dialplan, host) {
    const { directory } = model.provisioning;
    const artifacts: Artifact[] = [];
    for (const file of phoneFilesOf(model, host)) {
      const key = `file ${file.path} of ${file.device ?? 'all'} on ${host.name}`;
      const rendered = remembered(key, () => renderedOf(file), { byName: true, inputs: [file] });
      if (rendered === undefined) continue;
      artifacts.push({
        host: host.name,
        path: `${directory}/${file.path}`,
        content: rendered.content,
        mode: 0o640,
        owner: 'root:www-data',
        reload: reloadOf(model, host, file.device),
        sensitive: rendered.secrets.length > 0,
        phoneAddress: file.address,
        secrets: rendered.secrets,
        origins: rendered.origins,
      });
    }
    return artifacts;
  },
};

/** Phones fetch the files of many when they start; only their own are worth a word. */
function reloadOf(model: Model, host: Host, name: string | undefined): Reload {
  const device = name === undefined ? undefined : model.devices.get(name);
  return (device && phoneReload(model, host, device)) ?? 'none';
}

/** Nothing for a file whose template is wrong: the rule `phone-template` has said what. */
function renderedOf(file: ReturnType<typeof phoneFilesOf>[number]) {
  try {
    return file.render();
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
