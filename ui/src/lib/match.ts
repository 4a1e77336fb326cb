/** Finding commands by what one types. */

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * How well a label answers a question: 0 for not at all. A label that begins with the words is best, then words that
 * begin with them, then anything that contains them all.
 */
export function score(label: string, question: string): number {
  const [plain, asked] = [fold(label), fold(question).trim()];
  if (asked === "") return 1;
  if (plain.startsWith(asked)) return 4;
  const words = asked.split(/\s+/);
  const parts = plain.split(/[^\p{L}\p{N}]+/u);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 3;
  return words.every((word) => plain.includes(word)) ? 2 : 0;
}

/** The best first; those that do not answer left out. Equal ones keep their order. */
export function ranked<T>(items: readonly T[], question: string, label: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, points: score(label(item), question) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ item }) => item);
}
