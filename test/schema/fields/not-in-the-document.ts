/** Fields whose effect no change of a document shows, and where it is tested. */
export const notInTheDocument: Readonly<Record<string, string>> = {
  // Merged beneath the document when it is read.
  'site.presets': 'test/compiler/presets/',
  // The third form of a secret: `no` is refused.
  'secret.auto': 'test/compiler/model/objects.test.ts',
};
