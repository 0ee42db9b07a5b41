/** The same function, whose answer is worked out once for each object that it is asked about. */
export function kept<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = { value: make(key) };
      known.set(key, answer);
    }
    return answer.value;
  };
}
