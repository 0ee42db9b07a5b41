import type { Artifact } from '../../compiler/artifact.ts';
import { hostFile } from '../host-file.ts';
import type { Target } from '../target.ts';
import { modprobeFiles } from './modprobe.ts';
import { modulesFile } from './modules.ts';
import { systemConf } from './system-conf.ts';

/** The kernel's side of telephony cards: which modules, how they are loaded, and what is on their wires. */
export const dahdi: Target = {
  name: 'dahdi',
  emit(model, _dialplan, host): Artifact[] {
    const hardware = model.hardware.get(host.name);
    if (hardware === undefined) return [];
    const { country } = model.site;
    return [
      hostFile(host.name, '/etc/dahdi/modules', 'dahdi', modulesFile(hardware)),
      hostFile(host.name, '/etc/dahdi/system.conf', 'dahdi', systemConf(hardware, country)),
      ...modprobeFiles(hardware, country).map(({ name, lines }) =>
        hostFile(host.name, `/etc/modprobe.d/pbxc-${name}.conf`, 'dahdi', lines),
      ),
    ];
  },
};
