import { equal } from 'uvu/assert';
import { modulesConf } from '../../../../targets/asterisk/base/modules-conf.ts';
import { suite } from '../../../lib/suite.ts';

const modules = suite('modules.conf');

modules('loads nothing that is not listed, and insists on SIP and the dialplan', () => {
  equal(modulesConf().content.split('\n').slice(0, 6), [
    '[modules]',
    'autoload = no',
    '',
    '; Asterisk does not start without these: a telephone system that is deaf should be seen to be down.',
    'require = pbx_config.so',
    'require = chan_pjsip.so',
  ]);
});

modules('names no module twice', () => {
  const named = linesOf({
    features: new Set(['ari', 'cel', 'iax', 'webrtc']),
    extra: ['app_dial', 'res_agi', 'res_agi'],
  });
  equal(named, [...new Set(named)]);
});

modules('opens the IAX port only where a site uses IAX', () => {
  equal(linesOf({}).includes('load = chan_iax2.so'), false);
  equal(linesOf({ features: new Set(['iax']) }).includes('load = chan_iax2.so'), true);
});

modules('ends with what the site asks for, sorted, less what is loaded anyway', () => {
  const text = modulesConf({ extra: ['res_agi', 'app_system', 'app_dial'] }).content;
  equal(text.slice(text.indexOf('; Asked for')), '; Asked for by the site\nload = app_system.so\nload = res_agi.so\n');
});

modules('loads nothing that runs programs unless it is asked for', () => {
  const programs = ['app_system', 'app_externalivr', 'func_shell', 'func_curl', 'res_agi', 'pbx_spool', 'pbx_lua'];
  const lines = linesOf({ features: new Set(['ari', 'cel', 'iax', 'webrtc']) });
  equal(
    programs.filter((module) => lines.includes(`load = ${module}.so`)),
    [],
  );
});

function linesOf(options: Parameters<typeof modulesConf>[0]): string[] {
  return modulesConf(options)
    .content.split('\n')
    .filter((line) => line.startsWith('load') || line.startsWith('require'));
}

modules.run();
