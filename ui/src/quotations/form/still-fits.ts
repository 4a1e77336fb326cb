const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The rows of an answer that still fit what is typed while the next answer is on its way: a row that no longer fits
 * must not be taken by a quick Enter, and the list must not vanish between two keystrokes.
 */
export function stillFitting<T>(rows: readonly T[] | undefined, fresh: boolean, typed: string, names: (row: T) => readonly (string | null | undefined)[]): readonly T[] {
  if (fresh || !rows) return rows ?? [];
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return rows.filter((row) => names(row).some((name) => name && words.every((word) => fold(name).includes(word))));
}
