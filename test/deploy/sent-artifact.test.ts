import assert from 'node:assert/strict';
import { receiveArtifact, sendArtifact } from '../../deploy/remote/sent-artifact.ts';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';

const sent = suite('an artifact on its way to another host');

const artifacts = emit(
  siteOf({
    'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, password: in-the-clear } }
`,
  }),
);

sent('takes nothing of the site along but its own text, and names of secrets', () => {
  for (const artifact of artifacts) {
    const { content, secrets, ...rest } = JSON.parse(JSON.stringify(sendArtifact(artifact, new Set())));
    assert.equal(content, artifact.content);
    assert.doesNotMatch(JSON.stringify(rest), /in-the-clear|alice/);
    for (const { secret } of secrets) assert.deepEqual(Object.keys(secret).sort(), ['id', 'shape', 'source']);
  }
});

sent('is there what it was', () => {
  for (const artifact of artifacts) {
    const { content, mode, owner, path, reload, secrets } = receiveArtifact(
      JSON.parse(JSON.stringify(sendArtifact(artifact, new Set()))),
    );
    assert.deepEqual(
      { content, mode, owner, path, reload, uses: secrets.map(({ start, end }) => [start, end]) },
      {
        content: artifact.content,
        mode: artifact.mode,
        owner: artifact.owner,
        path: artifact.path,
        reload: artifact.reload,
        uses: artifact.secrets.map(({ start, end }) => [start, end]),
      },
    );
  }
});

sent.run();
