import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { bareTree } from './lib/bare-tree.ts';
import { bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const boot = suite('Asterisk boots');

boot('on an empty site without a warning', async () => {
  const asterisk = await bootAsterisk({ tree: bareTree() });
  await asterisk.stop();
  equal(asterisk.warnings(), []);
});

boot('with every optional module without a warning', async () => {
  const files = {
    'ari.conf': '[general]\nenabled = yes\n',
    'cel.conf': '[general]\nenable = yes\nevents = CHAN_START,CHAN_END\n\n[manager]\nenabled = yes\n',
    'http.conf': '[general]\nenabled = yes\nbindaddr = 127.0.0.1\nbindport = 5039\n',
    'iax.conf': '[general]\n',
    'pjsip.conf': '[ws]\ntype = transport\nprotocol = ws\nbind = 0.0.0.0\n',
  };
  const asterisk = await bootAsterisk({
    tree: bareTree({ features: new Set(['ari', 'cel', 'iax', 'webrtc']), files }),
  });
  await asterisk.stop();
  equal(asterisk.warnings(), []);
});

boot('on two hosts side by side, each with the ports of a host', async () => {
  const [paris, lyon] = await Promise.all([
    bootAsterisk({ tree: bareTree(), address: '192.0.2.10' }),
    bootAsterisk({ tree: bareTree(), address: '192.0.2.20' }),
  ]);
  await Promise.all([paris.stop(), lyon.stop()]);
  equal([...paris.warnings(), ...lyon.warnings()], []);
});

boot.run();
