import { version } from '../version.ts';

/** Where each CI system looks for its file, and what the file says: check the site, show problems beside the lines. */
export const ciFiles: Readonly<Record<string, { path: string; content: () => string }>> = {
  github: {
    path: '.github/workflows/pbxc.yml',
    content: () => `name: PBX
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes pbxc@${version()} check --format github
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    content: () => `check:
  image: node:22
  script:
    - npx --yes pbxc@${version()} check --format gitlab > gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
  },
};
