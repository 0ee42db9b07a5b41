import type { Artifact } from '../compiler/artifact.ts';
import type { Dialplan } from '../compiler/dialplan/dialplan.ts';
import type { Host } from '../compiler/model/host.ts';
import type { Model } from '../compiler/model/model.ts';

/** A kind of program that is written for. A new one is a folder and a line in `targets/index.ts`. */
export interface Target {
  readonly name: string;
  /** The files of one host, in any order. Pure: the same model gives the same bytes. */
  emit(model: Model, dialplan: Dialplan, host: Host): Artifact[];
}
