import type { Route } from '../exchange.ts';
import { ciscoDirectoryRoutes } from './cisco-directory.ts';
import { ciscoReportRoutes } from './cisco-reports.ts';
import { ciscoServiceRoutes } from './cisco-services.ts';
import { diagnosticsRoutes } from './diagnostics.ts';
import { explainRoutes } from './explain.ts';
import { healthRoutes } from './health.ts';
import { hostFileRoutes } from './host-files.ts';
import { hostPageRoutes } from './host-pages.ts';
import { metricsRoutes } from './metrics.ts';
import { pageRoutes } from './pages.ts';
import { phoneFileRoutes } from './phone-files.ts';
import { siteRoutes } from './site.ts';
import { statusRoutes } from './status.ts';

/** Every path of the server. A family of routes is a file here and a line in this list; the order means nothing. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...metricsRoutes,
  ...statusRoutes,
  ...diagnosticsRoutes,
  ...explainRoutes,
  ...siteRoutes,
  ...hostFileRoutes,
  ...ciscoServiceRoutes,
  ...ciscoDirectoryRoutes,
  ...ciscoReportRoutes,
  ...pageRoutes,
  ...hostPageRoutes,
  ...phoneFileRoutes,
];
