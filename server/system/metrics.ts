/** Numbers about the server, in the text format of Prometheus. */
export interface Metrics {
  /** Adds to a counter; `labels` as Prometheus writes them: `service="http",code="200"`. */
  add(name: CounterName, labels: string, by?: number): void;
  text(gauges: Readonly<Partial<Record<GaugeName, number>>>): string;
}

const counters = {
  pbxc_requests_total: 'Requests that were answered, by service and outcome.',
  pbxc_sent_bytes_total: 'Bytes of files that were sent, by service.',
  pbxc_compiles_total: 'Compiles of the site, by outcome.',
} as const;

const gauges = {
  pbxc_generation: 'The number of the generation that is served; 0 when nothing is.',
  pbxc_generation_age_seconds: 'How long the generation has been served.',
  pbxc_site_compiles: '1 when the site as it is now compiles, 0 when an older one is served.',
  pbxc_site_errors: 'Errors in the site as it is now.',
  pbxc_site_warnings: 'Warnings in the site as it is now.',
  pbxc_compile_seconds: 'How long the last compile took.',
  pbxc_files: 'Files that are served.',
  pbxc_tftp_transfers: 'TFTP transfers under way.',
  process_resident_memory_bytes: 'Memory of the process.',
} as const;

export type CounterName = keyof typeof counters;
export type GaugeName = keyof typeof gauges;

export function makeMetrics(): Metrics {
  const counted: Record<CounterName, Map<string, number>> = {
    pbxc_requests_total: new Map(),
    pbxc_sent_bytes_total: new Map(),
    pbxc_compiles_total: new Map(),
  };
  return {
    add(name, labels, by = 1) {
      const values = counted[name];
      values.set(labels, (values.get(labels) ?? 0) + by);
    },
    text(now) {
      let text = '';
      for (const [name, values] of Object.entries(counted)) {
        text += head(name, counters[name as CounterName], 'counter');
        for (const [labels, value] of [...values].sort(([a], [b]) => (a < b ? -1 : 1)))
          text += `${name}{${labels}} ${value}\n`;
      }
      for (const [name, about] of Object.entries(gauges)) {
        const value = now[name as GaugeName];
        if (value !== undefined) text += `${head(name, about, 'gauge')}${name} ${value}\n`;
      }
      return text;
    },
  };
}

function head(name: string, about: string, type: string): string {
  return `# HELP ${name} ${about}\n# TYPE ${name} ${type}\n`;
}
