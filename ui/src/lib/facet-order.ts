/** Which values of a facet are shown, and in which order. */

/**
 * The first `few`, and after them what is in use further down, so that nothing in use is hidden. `before` are the keys as
 * they stood: while someone is about to click on one, those stay where they are.
 */
export function shownValues<T>(values: readonly T[], few: number, key: (value: T) => string, inUse: (value: T) => boolean, before?: readonly string[]): T[] {
  const first = before ? held(values, key, before) : values;
  return [...first.slice(0, few), ...first.slice(few).filter(inUse)];
}

/** The values with those that were there in their old order, then the new ones in theirs. */
function held<T>(values: readonly T[], key: (value: T) => string, before: readonly string[]): T[] {
  const at = new Map(before.map((name, index) => [name, index]));
  const rank = (value: T) => at.get(key(value)) ?? before.length;
  return values.map((value, index) => ({ value, index })).sort((a, b) => rank(a.value) - rank(b.value) || a.index - b.index).map(({ value }) => value);
}
