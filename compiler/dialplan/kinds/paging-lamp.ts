import type { Paging } from '../../model/paging.ts';
import { type Application, application, execIf, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { call, join, operation, variable, verbatim } from '../expression.ts';
import { settingDevice } from '../lamps.ts';
import { extensionFor, variableFor } from '../names.ts';

/** The device whose state tells keys whether somebody speaks to a paging. */
export function pagingDevice(paging: Paging): string {
  return `Custom:pbxc-paging-${paging.name}`;
}

/** The steps before the page that light its lamp; whoever speaks last puts it out, however that call ends. */
export function lightLamp(paging: Paging): Application[] {
  const over = join(verbatim('pbxc-page-over,'), extensionFor(paging.name), verbatim(',1'));
  return [
    setFunction('GROUP', 'pbxc-paging', paging.name),
    setFunction('CHANNEL', 'hangup_handler_push', over),
    setFunction('DEVICE_STATE', pagingDevice(paging), 'INUSE'),
  ];
}

/** What puts the lamp out. After a restart nobody speaks: then the variable is empty, which after other loads it is not. */
export function addPagingLamp(builder: Builder, paging: Paging): void {
  const { name, origin } = paging;
  const device = pagingDevice(paging);
  const speakers = call('GROUP_COUNT', `${name}@pbxc-paging`);
  builder.context('pbxc-page-over', 'Puts out the lamp of a paging').add({
    pattern: extensionFor(name),
    origin,
    steps: [
      // Before anything is counted: of two who hang up at once each would take the other for one who still speaks.
      setFunction('GROUP', 'pbxc-paging', ''),
      execIf(operation(speakers, '<', 1), setFunction('DEVICE_STATE', device, 'NOT_INUSE')),
      application('Return'),
    ],
  });
  const global = `PBXC_LAMP_paging_${variableFor(name)}`;
  const isFirst = call('ISNULL', variable(global));
  const state = call('IF', join(isFirst, '?NOT_INUSE:', call('DEVICE_STATE', device)));
  builder.global(global, settingDevice(device, state), origin);
}
