import { equal } from 'uvu/assert';
import { indicationsConf } from '../../../../targets/asterisk/base/indications-conf.ts';
import { tones } from '../../../../targets/asterisk/base/tones.ts';
import { suite } from '../../../lib/suite.ts';

const indications = suite('indications.conf');

indications('holds the tones of the country', () => {
  equal(
    indicationsConf({ country: 'fr' }).content,
    `[general]
country = fr

[fr]
description = France
ringcadence = 1500,3500
dial = 440
busy = 440/500,0/500
ring = 440/1500,0/3500
congestion = 440/250,0/250
callwaiting = 440/300,0/10000
dialrecall = !440/100,!0/100,!440/100,!0/100,!440/100,!0/100,440
record = 1400/500,0/15000
info = 950/330,1400/330,1800/330,0/1000
stutter = !440/100,!0/100,!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,440
`,
  );
});

indications('holds more countries by their codes, each once', () => {
  const sections = sectionsOf(indicationsConf({ country: 'be', others: ['us', 'be', 'ch'] }).content);
  equal(sections, ['general', 'be', 'ch', 'us']);
});

indications('gives a country it does not know the tones that the ITU recommends', () => {
  const lines = indicationsConf({ country: 'zz' }).content.split('\n');
  equal(
    lines.filter((line) => /^(description|dial|busy|ring) /.test(line)),
    ['description = zz', 'dial = 425', 'busy = 425/500,0/500', 'ring = 425/1000,0/4000'],
  );
});

indications('says every tone in a way that Asterisk reads', () => {
  const part = /^!?\d+(\+\d+)?(\/\d+)?$/;
  const others = tones.keys();
  const lines = indicationsConf({ country: 'fr', others }).content.split('\n');
  const odd = lines.filter((line) => {
    const [key = '', value = ''] = line.split(' = ');
    return (
      value !== '' && !['country', 'description'].includes(key) && !value.split(',').every((tone) => part.test(tone))
    );
  });
  equal(odd, []);
});

function sectionsOf(content: string): string[] {
  return [...content.matchAll(/^\[(.*)\]$/gm)].map(([, name = '']) => name);
}

indications.run();
