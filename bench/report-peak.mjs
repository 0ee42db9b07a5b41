// Loaded before a program that is measured: writes the most memory it held, in MB, to file descriptor 3 when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS / 1024));
});
