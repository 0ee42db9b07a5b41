import { application, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, join, operation, variable, verbatim } from '../expression.ts';

/**
 * SIP headers, by the names that people's own dialplan knows. `add_header` keeps a header for the channel that the next Dial
 * makes; `set_headers_on_channel` runs there and sends it. Both arguments are given in quotes.
 */
export function addHeaders(builder: Builder): void {
  const count = variable('PBXC_HEADERS');
  const at = variable('PBXC_HEADER');
  const unquoted = (argument: string) => call('FILTER', verbatim('\\x20-\\x21\\x23-\\xff'), variable(argument));
  const manager = builder.context('xivo_header_mgr', 'Headers for the next outgoing channel');
  manager.add({
    pattern: 'add_header',
    steps: [
      set('__PBXC_HEADERS', operation(join('0', count), '+', 1)),
      set(`__PBXC_HEADER_NAME_\${PBXC_HEADERS}`, unquoted('ARG1')),
      set(`__PBXC_HEADER_VALUE_\${PBXC_HEADERS}`, unquoted('ARG2')),
      application('Return'),
    ],
  });
  manager.add({
    pattern: 'set_headers_on_channel',
    steps: [
      // A queue calls agents by local channels, whose Dial to the phone comes here again.
      gotoIf(operation(call('CHANNEL', 'channeltype'), '!=', 'PJSIP'), { priority: 'done' }),
      set('PBXC_HEADER', 0),
      labelled('next', gotoIf(operation(at, '>=', join('0', count)), { priority: 'done' })),
      set('PBXC_HEADER', operation(at, '+', 1)),
      setFunction(
        'PJSIP_HEADER',
        ['add', variable('PBXC_HEADER_NAME_${PBXC_HEADER}')],
        variable('PBXC_HEADER_VALUE_${PBXC_HEADER}'),
      ),
      goto({ priority: 'next' }),
      labelled('done', application('Return')),
    ],
  });
  builder.context('xivo-generic-sip-get-header', 'Reads a header of the call: header, variable').add({
    pattern: 's',
    steps: [set('${ARG2}', call('PJSIP_HEADER', 'read', variable('ARG1'))), application('Return')],
  });
  builder.context('xivo-generic-sip-remove-header', 'Takes a header from the call: header').add({
    pattern: 's',
    steps: [setFunction('PJSIP_HEADER', ['remove', variable('ARG1')], ''), application('Return')],
  });
}
