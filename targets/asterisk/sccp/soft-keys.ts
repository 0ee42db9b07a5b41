import type { ConfWriter } from '../conf/writer.ts';

export const softKeySet = 'pbxc-softkeys';

/** What the keys below the display are, by what the phone is doing. Forwards and do-not-disturb have codes instead. */
const softKeys: Readonly<Record<string, string>> = {
  onhook: 'redial,newcall,pickup,gpickup',
  offhook: 'redial,endcall,pickup,gpickup',
  offhookfeat: 'redial,endcall',
  digitsfoll: 'back,endcall,dial',
  ringout: 'empty,endcall,transfer',
  ringin: 'answer,endcall',
  connected: 'hold,endcall,transfer,park',
  conntrans: 'hold,endcall,transfer',
  connconf: 'hold,endcall',
  onhold: 'resume,newcall,endcall,transfer',
  onhint: 'redial,newcall,pickup,gpickup',
  onstealable: 'redial,newcall,pickup,gpickup',
  holdconf: 'resume,newcall,endcall',
};

export function writeSoftKeys(conf: ConfWriter): void {
  conf.section(softKeySet);
  conf.option('type', 'softkeyset');
  for (const [state, keys] of Object.entries(softKeys)) conf.option(state, keys);
}
