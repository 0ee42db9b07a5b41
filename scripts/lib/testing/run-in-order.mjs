/**
 * Runs `work` for every item, at most `limit` at a time, and hands each result on in the order of the items. `mayStart` is
 * waited for, by one item at a time, before its work begins; it can ask how many are at work.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} limit
 * @param {(item: Item) => Promise<Result>} work
 * @param {(result: Result) => void} handOn
 * @param {(working: () => number) => Promise<void>} mayStart
 */
export async function runInOrder(items, limit, work, handOn, mayStart = async () => {}) {
  /** @type {Map<number, Result>} */
  const waiting = new Map();
  let next = 0;
  let handedOn = 0;
  let working = 0;
  let turn = Promise.resolve();
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      const item = /** @type {Item} */ (items[index]);
      turn = turn.then(() => mayStart(() => working));
      await turn;
      working++;
      waiting.set(index, await work(item));
      working--;
      for (let result = waiting.get(handedOn); result !== undefined; result = waiting.get(handedOn)) {
        waiting.delete(handedOn++);
        handOn(result);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
