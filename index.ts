/** pbxc as a library: read and check a site, turn it into files, compare and apply them. */
export type { Artifact, Reload, SecretUse } from './compiler/artifact.ts';
export { type Compiled, type CompileOptions, compile } from './compiler/compile.ts';
export type { Diagnostic, Related, Severity } from './compiler/diagnostic.ts';
export type { Model } from './compiler/model/model.ts';
export type { Secret } from './compiler/secret.ts';
export type { FileTree } from './compiler/source/file-tree.ts';
export { type MemoryEntry, memoryTree } from './compiler/source/memory-tree.ts';
export type { Place } from './compiler/source/place.ts';
export { emit } from './targets/index.ts';
