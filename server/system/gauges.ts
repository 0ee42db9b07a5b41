import type { Keeper } from '../generation/keeper.ts';
import type { GaugeName } from './metrics.ts';

/** What is true at this moment, for the metrics. */
export function gaugesOf(keeper: Keeper, transfers: number): Record<GaugeName, number> {
  const generation = keeper.generation();
  const last = keeper.lastRound();
  const count = (severity: string) => last?.diagnostics.filter((each) => each.severity === severity).length ?? 0;
  let files = 0;
  for (const ofHost of generation?.hosts.values() ?? []) files += ofHost.size;
  return {
    pbxc_generation: generation?.number ?? 0,
    pbxc_generation_age_seconds: generation === undefined ? 0 : (Date.now() - generation.since) / 1000,
    pbxc_site_compiles: last?.ok === true ? 1 : 0,
    pbxc_site_errors: count('error'),
    pbxc_site_warnings: count('warning'),
    pbxc_compile_seconds: (last?.milliseconds ?? 0) / 1000,
    pbxc_files: files,
    pbxc_tftp_transfers: transfers,
    process_resident_memory_bytes: process.memoryUsage.rss(),
  };
}
