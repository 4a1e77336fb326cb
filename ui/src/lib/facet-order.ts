/** Which values of a facet are shown, and in which order. */

/** The first `few`, and after them what is in use further down, so that nothing in use is hidden. */
export function shownValues<T>(values: readonly T[], few: number, inUse: (value: T) => boolean): T[] {
  return [...values.slice(0, few), ...values.slice(few).filter(inUse)];
}

/**
 * The values as they were shown, with what is known of them now: while somebody is about to click on one, none moves and
 * none goes away. One that the new values lack has no quotation left.
 */
export function heldValues<T extends { count: number }>(before: readonly T[], now: readonly T[], key: (value: T) => string, stale: boolean): T[] {
  const known = new Map(now.map((value) => [key(value), value]));
  return before.map((value) => known.get(key(value)) ?? (stale ? value : { ...value, count: 0 }));
}
