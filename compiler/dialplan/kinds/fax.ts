import type { Fax, FaxDetection } from '../../model/fax.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { application, gosub, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { enter, keepDialled } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, variable, verbatim } from '../expression.ts';
import { contextOf, extensionFor } from '../names.ts';

/** A fax: it is received into a file, and what has arrived when the call ends is mailed. */
export function addFax(builder: Builder, model: Model, fax: Fax): void {
  const { name, number, origin, mail, stationId } = fax;
  const extension = extensionFor(name);
  const at = (key: string) => fieldOf(fax, key);
  builder.context(contextOf.fax, 'Faxes that arrive').add({
    pattern: extension,
    origin,
    steps: [
      gosub('xivo-pickup'),
      set(
        'PBXC_FAX_FILE',
        join('/var/spool/asterisk/monitor/', `fax-${name}-`, only('0-9.', variable('UNIQUEID')), '.tif'),
      ),
      ...(stationId === undefined
        ? []
        : [{ application: setFunction('FAXOPT', 'localstationid', stationId), origin: at('station_id') }]),
      { application: setFunction('FAXOPT', 'ecm', fax.errorCorrection ? 'yes' : 'no'), origin: at('error_correction') },
      { application: setFunction('FAXOPT', 'maxrate', fax.maxRate), origin: at('max_rate') },
      ...(mail === undefined
        ? []
        : [
            {
              application: setFunction('CHANNEL', 'hangup_handler_push', verbatim(`pbxc-fax-mail,${extension},1`)),
              origin: at('mail'),
            },
          ]),
      { application: application('ReceiveFAX', variable('PBXC_FAX_FILE'), fax.t38 ? 'f' : 'F'), origin: at('t38') },
      application('Hangup'),
    ],
  });
  if (mail !== undefined)
    builder.context('pbxc-fax-mail', 'Mails what has arrived of a fax').add({
      pattern: extension,
      origin: at('mail'),
      steps: [
        gotoIf(operation(join('0', variable('FAXPAGES')), '<', 1), { priority: 'done' }),
        application('System', mailCommand(name)),
        labelled('done', application('Return')),
      ],
    });
  if (number !== undefined)
    builder.context(fax.context).add({
      pattern: number,
      origin,
      steps: [keepDialled(model), enter({ context: contextOf.fax, extension, priority: 1 })],
    });
}

/** What a call from outside goes through whose caller may be a machine. */
export function detectionSteps(detection: FaxDetection | undefined, origin: Step['origin']): Step[] {
  if (detection === undefined) return [];
  const step = gosub('pbxc-fax-detect', 's', extensionFor(detection.fax), detection.seconds);
  return [{ application: step, ...(origin === undefined ? {} : { origin }) }];
}

/** A shell reads this. Of what a caller said, only digits and `+` come through; of the site, only the name. */
function mailCommand(name: string): Expression {
  return join(
    `sh /etc/asterisk/pbxc-fax-mail.sh ${name} `,
    'id=',
    only('0-9.', variable('UNIQUEID')),
    ' from=',
    only('0-9+', call('CALLERID', 'num')),
    ' to=',
    only('0-9+', variable('XIVO_DSTNUM')),
    ' pages=',
    only('0-9', variable('FAXPAGES')),
    ' &',
  );
}

function only(characters: string, value: Expression): Expression {
  return call('FILTER', characters, value);
}
