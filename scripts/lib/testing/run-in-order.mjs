/**
 * Runs `work` for every item, at most `limit` at a time, and hands each result on in the order of the items.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} limit
 * @param {(item: Item) => Promise<Result>} work
 * @param {(result: Result) => void} handOn
 */
export async function runInOrder(items, limit, work, handOn) {
  /** @type {Map<number, Result>} */
  const waiting = new Map();
  let next = 0;
  let handedOn = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      const item = /** @type {Item} */ (items[index]);
      waiting.set(index, await work(item));
      for (let result = waiting.get(handedOn); result !== undefined; result = waiting.get(handedOn)) {
        waiting.delete(handedOn++);
        handOn(result);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
