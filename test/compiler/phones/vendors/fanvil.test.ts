import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { timeOf } from '../../../../compiler/phones/vendors/fanvil/time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const fanvil = suite('files of Fanvil phones');

/** The files of Alice's phone, by what is said of it. */
function filesOf(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "0c:38:3e:23:74:29", vendor: fanvil, ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  return new Map(
    emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path.replace('/srv/provisioning/', ''), content]),
  );
}

const fileOf = (device: string, user?: string) => filesOf(device, user).get('Fanvil/0c383e237429.cfg') ?? '';

fanvil('tell a plain user everything', () => {
  assert.is(
    fileOf('model: X4U'),
    `<?xml version="1.0" encoding="UTF-8"?>
<sysConf>
  <Version>2.0002</Version>
  <ap>
    <DownloadCommonConf>0</DownloadCommonConf>
    <DownloadDeviceConf>1</DownloadDeviceConf>
    <FlashServerIP>http://192.0.2.10:8667</FlashServerIP>
    <FlashFileName>Fanvil/$mac.cfg</FlashFileName>
    <FlashProtocol>4</FlashProtocol>
    <FlashMode>1</FlashMode>
    <pnp>
      <PNPEnable>0</PNPEnable>
    </pnp>
  </ap>
  <phone>
    <MenuPassword>{secret provisioning/admin}</MenuPassword>
    <display>
      <DefaultLanguage>fr</DefaultLanguage>
      <LCDTitle>Alice Wonderland</LCDTitle>
    </display>
    <date>
      <EnableSNTP>1</EnableSNTP>
      <SNTPServer>192.0.2.1</SNTPServer>
      <TimeZone>4</TimeZone>
      <TimeZoneName>UTC+1</TimeZoneName>
      <EnableDST>2</EnableDST>
      <DSTFixedType>2</DSTFixedType>
      <DSTMinOffset>60</DSTMinOffset>
      <DSTStartMon>3</DSTStartMon>
      <DSTStartHour>2</DSTStartHour>
      <DSTStartWday>0</DSTStartWday>
      <DSTStartWeek>-1</DSTStartWeek>
      <DSTEndMon>10</DSTEndMon>
      <DSTEndHour>3</DSTEndHour>
      <DSTEndWday>0</DSTEndWday>
      <DSTEndWeek>-1</DSTEndWeek>
    </date>
    <timeDisplay>
      <DateDisplayStyle>4</DateDisplayStyle>
    </timeDisplay>
    <xmlContact index="1">
      <Name>Directory</Name>
      <Addr>http://192.0.2.10:8667/phonebooks/default/fanvil.xml</Addr>
    </xmlContact>
  </phone>
  <web>
    <account index="1">
      <Name>admin</Name>
      <Password>{secret provisioning/admin}</Password>
      <Level>10</Level>
    </account>
  </web>
  <qos>
    <EnableVLAN>0</EnableVLAN>
  </qos>
  <mm>
    <SelectYourTone>25</SelectYourTone>
  </mm>
  <log>
    <Level>ERROR</Level>
    <SyslogServer>0.0.0.0</SyslogServer>
  </log>
  <sip>
    <NotifyReboot>1</NotifyReboot>
    <line index="1">
      <PhoneNumber>alice</PhoneNumber>
      <DisplayName>Alice Wonderland</DisplayName>
      <RegisterAddr>192.0.2.10</RegisterAddr>
      <RegisterPort>5060</RegisterPort>
      <RegisterUser>alice</RegisterUser>
      <RegisterPswd>{secret users/alice/sip}</RegisterPswd>
      <EnableReg>1</EnableReg>
      <Transport>0</Transport>
      <DTMFMode>1</DTMFMode>
      <VoiceCodecMap>PCMA,PCMU,G722</VoiceCodecMap>
      <MWINum></MWINum>
      <BackupAddr></BackupAddr>
    </line>
    <line index="2">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="3">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="4">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="5">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="6">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="7">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="8">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="9">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="10">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="11">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
    <line index="12">
      <PhoneNumber></PhoneNumber>
      <RegisterUser></RegisterUser>
      <RegisterPswd></RegisterPswd>
      <EnableReg>0</EnableReg>
    </line>
  </sip>
  <dsskey>
    <FuncKeyPageNum>5</FuncKeyPageNum>
    <dssSide index="1">
      <Fkey index="1">
        <Type>2</Type>
        <Value>SIP1</Value>
        <Title>1000</Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </dssSide>
    <internal index="1">
      <Fkey index="1">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="4">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="5">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="6">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </internal>
    <internal index="2">
      <Fkey index="1">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="4">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="5">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="6">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </internal>
    <internal index="3">
      <Fkey index="1">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="4">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="5">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="6">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </internal>
    <internal index="4">
      <Fkey index="1">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="4">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="5">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="6">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </internal>
    <internal index="5">
      <Fkey index="1">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="2">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="3">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="4">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="5">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
      <Fkey index="6">
        <Type>0</Type>
        <Value></Value>
        <Title></Title>
      </Fkey>
    </internal>
  </dsskey>
</sysConf>
`,
  );
});

fanvil('have keys beside the display first, and then pages of others', () => {
  const file = fileOf('model: X4U', ', keys: { 3: { user: bob }, 9: { number: 1001, label: Nine } }');
  assert.match(
    file,
    `    <internal index="1">
      <Fkey index="1">
        <Type>1</Type>
        <Value>1001@1/ba*81001</Value>
        <Title>Bob Brown</Title>
      </Fkey>
`,
  );
  assert.match(
    file,
    `    <internal index="2">
      <Fkey index="1">
        <Type>1</Type>
        <Value>1001@1/f</Value>
        <Title>Nine</Title>
      </Fkey>
`,
  );
});

fanvil('put raw parameters into their sections', () => {
  assert.match(
    fileOf('model: X4U, raw: { fanvil: { mm.RTPInitialPort: 12000, Version: 3 } }'),
    '<mm><RTPInitialPort>12000</RTPInitialPort></mm>\n<Version>3</Version>\n',
  );
});

const zones: readonly [name: string, quarters: number, written: string][] = [
  ['Europe/Paris', 4, 'UTC+1'],
  ['America/New_York', -20, 'UTC-05'],
  ['Asia/Kolkata', 22, 'UTC+5:30'],
  ['Etc/UTC', 0, 'UCT'],
];
for (const [name, quarters, written] of zones) {
  fanvil(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    const time = zone && timeOf(zone);
    assert.equal([time?.quarters, time?.name], [quarters, written]);
  });
}

fanvil.run();
