import type { Plan } from './plan.ts';
import type { PlannedFile } from './planned-file.ts';

/** What somebody did on the host that applying the plan would undo, as sentences. */
export function driftOf(plan: Plan): string[] {
  return plan.files.filter(({ drift }) => drift).map((file) => `${file.path} ${whatWasDone(file)}`);
}

function whatWasDone({ action, reason }: PlannedFile): string {
  if (action === 'remove') return 'was edited by hand, and would be removed';
  switch (reason) {
    case 'deleted by hand':
      return 'was deleted by hand, and would be there again';
    case 'not written by pbxc':
      return 'was not written by pbxc, and would be replaced';
    case 'mode or owner differs':
      return 'was given another mode by hand, and would get its own again';
    default:
      return 'was edited by hand, and would be replaced';
  }
}
