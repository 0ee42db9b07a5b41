import assert from 'node:assert/strict';
import { verifyHostFiles } from '../../deploy/verify/host-files.ts';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { requires } from './requires.ts';

requires('network namespaces', 'nft', 'chronyd');

const real = suite('what nft and chronyd say to their files');

const artifacts = emit(
  siteOf({
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1:
    firewall: { phones: [192.0.2.0/24] }
    time: { servers: [192.0.2.1] }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
  }),
);

real('is nothing where all is well', () => {
  assert.deepEqual(verifyHostFiles(artifacts, process.env), { asked: ['nft', 'chronyd'], found: [] });
});

real('leads back to what of the site made the line', () => {
  const spoilt = artifacts.map((artifact) => ({
    ...artifact,
    content: artifact.content
      .replace('udp dport 5060 accept', 'udp dport fifty accept')
      .replace('iburst', 'iburst maybe'),
  }));
  const { found } = verifyHostFiles(spoilt, process.env);
  assert.deepEqual(
    found.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
    [
      '4:3 nft: Could not resolve service: Servname not supported for ai_socktype',
      '6:22 chronyd: Could not parse server directive',
    ],
  );
});

real.run();
