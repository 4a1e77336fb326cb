/** Where the words of a search stand in a text, so that a row can mark them. The text itself is never changed. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Folds one character as the search does, roughly: case, accents, kinds of quote mark and dash, width. */
function fold(character: string): string {
  return character
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[‐-―−]/g, "-");
}

/** A text folded, with the place in the text that each folded unit came from. */
function folded(text: string): { plain: string; from: number[] } {
  let plain = "";
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = fold(character);
    plain += units;
    for (let unit = 0; unit < units.length; unit++) from.push(at);
    at += character.length;
  }
  from.push(text.length);
  return { plain, from };
}

const wordly = /[\p{L}\p{N}]/u;

/** The search's own words, folded: quote marks and operators away; the last one may be the beginning of a word. */
export function searchWords(query: string): string[] {
  return folded(query).plain.split(/[^\p{L}\p{N}']+/u).filter((word) => wordly.test(word));
}

/** Words of these scripts are not told apart by blanks, so they are found anywhere. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/**
 * The words of a query that rows can mark: without its fields, what it leaves out, and OR. A word that may stand anywhere
 * in another begins with "*", and one that must be whole with "=": all but the last, which is still being typed, and
 * those that end in a star.
 */
export function queryWords(query: string): string[] {
  const words = query.replace(/(^|\s)-?[\p{L}.]+:(?:"[^"]*"?|[^\s"]*)/gu, "$1").replace(/(^|\s)-(?:"[^"]*"?|\S+)/g, "$1").replace(/(^|\s)OR(?=\s|$)/g, "$1");
  const tokens = words.split(/\s+/).filter((token) => token !== "");
  const open = /[^\s"”]$/.test(query) && query.endsWith(tokens.at(-1) ?? "\n") ? tokens.length - 1 : -1;
  return tokens.flatMap((token, at) => {
    const found = searchWords(token);
    const begins = at === open || token.endsWith("*");
    return found.map((word, index) => (/^\*.+\*$/.test(token) || unspaced.test(word) ? `*${word}` : begins && index === found.length - 1 ? word : `=${word}`));
  });
}

/** Cuts a text into what the search found and what lies between. A word is found from its beginning on, one with
    a "*" before it anywhere, one with "=" only whole. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0 || text === "") return [{ text, hit: false }];
  const { plain, from } = folded(text);
  const hits: [number, number][] = [];
  for (const asked of words) {
    const anywhere = asked.startsWith("*");
    const whole = asked.startsWith("=");
    const word = anywhere || whole ? asked.slice(1) : asked;
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const before = plain[at - 1];
      if (!anywhere && before !== undefined && wordly.test(before)) continue;
      let end = at + word.length;
      if (whole && end < plain.length && wordly.test(plain[end]!)) continue;
      while (!anywhere && end < plain.length && wordly.test(plain[end]!)) end++;
      hits.push([from[at]!, from[end]!]);
    }
  }
  hits.sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [start, end] of hits) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}
