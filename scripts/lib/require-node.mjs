/** Ends the process with a sentence, rather than a syntax error later, if Node is older than pbxc needs. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`pbxc needs Node 20.19 or later; this is ${process.versions.node} (${process.execPath}).`);
  process.exit(1);
}
