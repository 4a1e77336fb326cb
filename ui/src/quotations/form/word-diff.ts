/** What differs between two wordings, word by word, with long agreement cut short. */
export interface DiffPiece {
  /** `gone`: only the other wording has it; `new`: only this one; `cut`: words that agree and are not shown. */
  kind: "same" | "gone" | "new" | "cut";
  text: string;
}

/** Longer wordings are compared by their beginning only, so that a page never waits for a comparison. */
const mostWords = 600;
/** So many agreeing words are shown beside a difference. */
const context = 4;

/** A difference of more words is shown by its beginning and end. */
const longestDifference = 16;

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).slice(0, mostWords);

/** How `mine` differs from `theirs`. */
export function wordDiff(theirs: string, mine: string): DiffPiece[] {
  const [a, b] = [wordsOf(theirs), wordsOf(mine)];
  return shortened(joined(steps(a, b, commonLengths(a, b))));
}

/** Length of the longest common subsequence of the words from i and from j on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}

function steps(a: readonly string[], b: readonly string[], common: readonly Uint16Array[]): DiffPiece[] {
  const found: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: "same", text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      found.push({ kind: "gone", text: a[i++]! });
    } else {
      found.push({ kind: "new", text: b[j++]! });
    }
  }
  return found;
}

/** Words of one kind beside each other become one piece; what is gone stands before what is new. */
function joined(words: readonly DiffPiece[]): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const before = pieces.at(-2);
    if (last?.kind === word.kind) last.text += ` ${word.text}`;
    else if (word.kind === "gone" && last?.kind === "new" && before?.kind === "gone") before.text += ` ${word.text}`;
    else pieces.push({ ...word });
  }
  return pieces;
}

/** Equal wordings are known by how they begin. */
function beginning(words: readonly string[]): DiffPiece[] {
  const most = 5 * context;
  const same: DiffPiece = { kind: "same", text: words.slice(0, most).join(" ") };
  return words.length > most ? [same, { kind: "cut", text: "…" }] : [same];
}

function shortened(pieces: readonly DiffPiece[]): DiffPiece[] {
  if (pieces.length === 1 && pieces[0]!.kind === "same") return beginning(pieces[0]!.text.split(" "));
  return pieces.flatMap((piece, at): DiffPiece[] => {
    const words = piece.text.split(" ");
    const [first, last] = [at === 0, at === pieces.length - 1];
    if (piece.kind !== "same") return [{ ...piece, text: words.length > longestDifference ? `${words.slice(0, 2 * context).join(" ")} … ${words.slice(-context).join(" ")}` : piece.text }];
    if (words.length <= 2 * context + 2) return [piece];
    const head = first ? [] : words.slice(0, context);
    const tail = last ? [] : words.slice(-context);
    const same = (text: readonly string[]): DiffPiece[] => (text.length > 0 ? [{ kind: "same", text: text.join(" ") }] : []);
    return [...same(head), { kind: "cut", text: "…" }, ...same(tail)];
  });
}
