import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { contextFor, type Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes } from './values.ts';

/** Where faxes arrive. */
export interface Fax extends ModelObject {
  readonly kind: 'fax';
  readonly number: string | undefined;
  readonly context: string;
  /** Undefined when they are files only. */
  readonly mail: FaxMail | undefined;
  readonly stationId: string | undefined;
  readonly errorCorrection: boolean;
  /** Bits per second. */
  readonly maxRate: number;
  readonly t38: boolean;
}

export interface FaxMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly format: 'pdf' | 'tiff';
  /** Whether the file stays when it has been mailed. */
  readonly keep: boolean;
}

/** A call from outside is listened to first: `seconds` long for a machine, which `fax` takes. */
export interface FaxDetection {
  readonly fax: string;
  readonly seconds: number;
}

export function linkFaxes(linker: Linker): Map<string, Fax> {
  const faxes = new Map<string, Fax>();
  const container = linker.site.faxes;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    const from =
      value.mail_from ?? (linker.site.site.domain === undefined ? undefined : `fax@${linker.site.site.domain}`);
    if (value.mail !== undefined && from === undefined)
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `fax "${name}" needs "mail_from": the site has no \`domain\` that its mail could come from`,
        place: placeOf(at('mail')),
      });
    faxes.set(name, {
      kind: 'fax',
      name,
      origin,
      number: value.number === undefined ? undefined : String(value.number),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `fax "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      mail:
        value.mail === undefined
          ? undefined
          : {
              from: from ?? '',
              to: value.mail,
              subject: String(value.subject),
              format: value.format,
              keep: isYes(value.keep),
            },
      stationId: value.station_id === undefined ? undefined : String(value.station_id),
      errorCorrection: isYes(value.error_correction),
      maxRate: value.max_rate,
      t38: isYes(value.t38),
    });
  }
  return faxes;
}
