/** What has been done in place, so that it can be taken back. */
export interface Undo {
  add(step: () => void): void;
  /** Takes everything back, the last first. */
  takeBack(): void;
}

export function undoList(): Undo {
  const steps: (() => void)[] = [];
  return {
    add(step) {
      steps.push(step);
    },
    takeBack() {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) step();
    },
  };
}
