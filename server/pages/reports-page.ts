import type { RtpFigures } from '../cisco/calls.ts';
import type { ProblemReport, QualityReport } from '../cisco/reports.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import { table } from './table.ts';
import { moment, size } from './time.ts';
import { counted } from './words.ts';

/** Of each kind the latest. */
const mostShown = 200;

/** Undefined for a site without services of phones. */
export interface ReportFacts {
  readonly directory: string;
  readonly quality: readonly QualityReport[];
  readonly problems: readonly ProblemReport[];
}

export function reportsPage(facts: ReportFacts | undefined): PageOptions {
  return {
    title: 'Reports',
    at: '/pages/reports',
    body:
      facts === undefined
        ? html`<p class="none">The site has no <code>phone_services</code>, which take reports of phones.</p>`
        : html`${quality(facts.quality)}${problems(facts)}`,
  };
}

function quality(reports: readonly QualityReport[]): Html {
  const list =
    reports.length === 0
      ? html`<p class="none">Nobody has reported the quality of a call.</p>`
      : table<QualityReport>(
          'What people said of calls, the latest first',
          [
            { title: 'When', cell: ({ timestamp }) => timestamp },
            { title: 'Phone', cell: ({ device }) => html`<code>${device}</code>` },
            { title: 'Reason', cell: ({ reason }) => reason },
            { title: 'From', cell: ({ ip_address }) => html`<code>${ip_address}</code>` },
            { title: 'RTP', cell: ({ rtp }) => figures(rtp) },
          ],
          reports.slice(0, mostShown),
        );
  return html`<h2>Quality of calls</h2>
${amount(reports.length)}${list}`;
}

function problems({ problems: reports, directory }: ReportFacts): Html {
  const list =
    reports.length === 0
      ? html`<p class="none">No phone has sent its logs.</p>`
      : table<ProblemReport>(
          'Logs that phones sent, the latest first',
          [
            {
              title: 'File',
              cell: ({ file }) => html`<a href="/v1/reports/problems/${file}" download><code>${file}</code></a>`,
            },
            { title: 'When', cell: ({ at }) => moment(Date.parse(at)) },
            { title: 'Phone', cell: ({ device }) => html`<code>${device}</code>` },
            { title: 'Size', isNumber: true, cell: ({ bytes }) => size(bytes) },
          ],
          reports.slice(0, mostShown),
        );
  return html`<h2>Problems of phones</h2>
${amount(reports.length)}${list}<p class="hint">The files lie in <code>${directory}</code>.</p>
`;
}

function amount(count: number): Html | undefined {
  return count <= mostShown
    ? undefined
    : html`<p class="count">The latest ${mostShown} of ${counted(count, 'report')}</p>`;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}

function figures(rtp: RtpFigures | null): Html | string {
  if (rtp === null) return html`<span class="quiet">none: it was in no call</span>`;
  const way = ({ packets, lost, jitter }: RtpFigures['sent']): string =>
    `${packets.toLocaleString('en')} packets, ${lost} lost, jitter ${milliseconds(jitter)}`;
  return html`<ul class="plain"><li>from the phone: ${way(rtp.received)}</li><li>to the phone: ${way(rtp.sent)}</li><li>there and back: ${milliseconds(rtp.roundTrip)}</li></ul>`;
}
