import type { FileWriter } from '../file-writer.ts';
import type { PlannedClass } from '../plan.ts';
import { iscCondition } from './match.ts';
import { iscOption } from './options.ts';
import { iscText, withColons } from './text.ts';

/** The names of the classes in which phones are: two where some are known by what they say, and some by name. */
export function iscClassNames(planned: PlannedClass): string[] {
  return [
    ...(iscCondition(planned).length > 0 ? [planned.name] : []),
    ...(planned.devices.length > 0 ? [byAddress(planned)] : []),
  ];
}

export function writeIscClass(file: FileWriter, planned: PlannedClass): void {
  const { title, devices } = planned;
  const condition = iscCondition(planned);
  file.gap();
  file.line(`# ${title}`);
  if (condition.length > 0) {
    file.line(`class ${iscText(planned.name)} {`);
    for (const [index, line] of condition.entries())
      file.line(`${index === 0 ? '  match if ' : '  '}${line}${index === condition.length - 1 ? ';' : ''}`);
    writeAnswer(file, planned);
    file.line('}');
  }
  if (devices.length === 0) return;
  file.line(`class ${iscText(byAddress(planned))} {`);
  file.line('  match hardware;');
  writeAnswer(file, planned);
  file.line('}');
  for (const { mac, origin } of devices)
    file.line(`subclass ${iscText(byAddress(planned))} 1:${withColons(mac)};`, origin);
}

function writeAnswer(file: FileWriter, { options, boot }: PlannedClass): void {
  for (const option of options) {
    const meaning = option.meaning === undefined ? '' : ` # ${option.meaning}`;
    file.line(`  ${iscOption(option)}${meaning}`, option.origin);
  }
  if (boot === undefined) return;
  file.line(`  next-server ${boot.server};`);
  file.line(`  filename ${iscText(boot.file)};`);
}

function byAddress({ name }: PlannedClass): string {
  return `${name} by address`;
}
