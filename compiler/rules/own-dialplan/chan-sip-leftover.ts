import { type ConfText, placeOfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { functionCalls } from './function-calls.ts';
import type { OwnRule } from './own-rule.ts';

export const chanSipLeftover: OwnRule = {
  name: 'chan-sip-leftover',
  severity: 'error',
  summary: 'The own dialplan uses what only the old SIP driver, chan_sip, had.',
  why: 'chan_sip is gone since Asterisk 21; SIP is PJSIP. Its applications and functions do not exist any more, and `SIP/alice` calls nobody.',
  example: exampleWith('[before-dialling]', 'exten = s,1,SIPAddHeader(X-Site: acme)', 'same = n,Return()'),
  check(context) {
    const leftover = (file: string, at: ConfText, hint: string): void => {
      context.report({ message: `"${at.text}" went with chan_sip`, place: placeOfText(file, at), hint });
    };
    for (const action of ownActions(context)) {
      const hint = APPLICATIONS.get(action.app.text.toLowerCase());
      if (hint !== undefined) leftover(action.file, action.app, hint);
      for (const name of functionCalls(action)) {
        const instead = FUNCTIONS.get(name.text);
        if (instead !== undefined) leftover(action.file, name, instead);
      }
      if (action.args !== action.step.args) continue;
      for (const at of technology(action.args)) leftover(action.file, at, 'write "PJSIP/"');
    }
    for (const { file, parsed } of context.model.ownDialplan) {
      for (const { extensions } of parsed.contexts) {
        for (const { priorities } of extensions) {
          for (const { priority, app } of priorities) {
            if (priority !== 'hint') continue;
            for (const at of technology(app)) leftover(file.name, at, 'write "PJSIP/"');
          }
        }
      }
    }
  },
};

function technology(text: ConfText): ConfText[] {
  return [...text.text.matchAll(/(?<![\w/.-])SIP\//g)].map((match) => sliceText(text, match.index, match.index + 4));
}

const HEADER_MANAGER = 'use Gosub(xivo_header_mgr,add_header,1("NAME","VALUE"))';

export const APPLICATIONS: ReadonlyMap<string, string> = new Map([
  ['sipaddheader', HEADER_MANAGER],
  ['sipremoveheader', 'use Gosub(xivo-generic-sip-remove-header,s,1(NAME))'],
  ['sipdtmfmode', 'use Set(PJSIP_DTMF_MODE()=...)'],
  ['sipsendcustominfo', 'use Set(PJSIP_SEND_SESSION_REFRESH()=...) or PJSIPNotify'],
]);

export const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['SIP_HEADER', 'use Gosub(xivo-generic-sip-get-header,s,1(NAME,VARIABLE)) or ${PJSIP_HEADER(read,NAME)}'],
  ['SIP_HEADERS', 'use ${PJSIP_HEADERS(PREFIX)}'],
  ['SIPPEER', 'use ${PJSIP_ENDPOINT(...)}, ${PJSIP_CONTACT(...)} or ${CHANNEL(pjsip,...)}'],
  ['SIPCHANINFO', 'use ${CHANNEL(pjsip,...)}'],
  ['CHECKSIPDOMAIN', 'it has no successor: the transport decides'],
]);
