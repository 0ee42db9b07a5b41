import { application, goto, set, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { variable, verbatim } from '../expression.ts';
import { contextOf } from '../names.ts';

/** Listens for the tone of a machine while the caller hears ringing. Asterisk goes to `fax` by itself when there is one. */
export function addFaxDetect(builder: Builder): void {
  const context = builder.context('pbxc-fax-detect', 'Tells machines from people: fax, seconds');
  context.add({
    pattern: 's',
    steps: [
      set('PBXC_FAX', variable('ARG1')),
      application('Answer'),
      setFunction('FAXOPT', 'faxdetect', verbatim(`cng,\${ARG2}`)),
      application('Playtones', 'ring'),
      application('Wait', variable('ARG2')),
      application('StopPlaytones'),
      setFunction('FAXOPT', 'faxdetect', 'no'),
      application('Return'),
    ],
  });
  context.add({
    pattern: 'fax',
    steps: [
      application('StopPlaytones'),
      goto({ context: contextOf.fax, extension: variable('PBXC_FAX'), priority: 1 }),
    ],
  });
}
