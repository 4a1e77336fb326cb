/** Examples of queries that find something in the library at hand. */
import type { Facet, Flag, QuotationRow, SpeakerKind, Term } from "$/api/generated.ts";

/** What an example shows; its meaning in words is `help.<kind>`. */
export type ExampleKind = "both" | "phrase" | "prefix" | "substring" | "either" | "without" | "speaker" | "organization" | "outlet" | "article" | "role" | "tag" | "outTerm" | "year" | "years" | "since" | "flag" | "translation" | "kind";

export interface Example {
  kind: ExampleKind;
  /** Ready to type, or a term that the core writes. */
  text?: string;
  term?: Term;
}

const plain = /^\p{L}{4,}$/u;

/** Words of the quotations that are long enough to say something, in the order they stand, each once. */
export function tellingWords(rows: readonly QuotationRow[]): string[] {
  const words = rows.flatMap(({ parts }) => parts.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)));
  return [...new Set(words.filter((word) => plain.test(word)).map((word) => word.toLowerCase()))];
}

/** Two words that stand side by side in one quotation. */
export function sideBySide(rows: readonly QuotationRow[]): string | undefined {
  for (const { parts } of rows) {
    for (const { text } of parts) {
      const found = /(?<![\p{L}\p{N}])(\p{L}{4,}) (\p{L}{3,})(?![\p{L}\p{N}])/u.exec(text);
      if (found) return `${found[1]} ${found[2]}`.toLowerCase();
    }
  }
  return undefined;
}

/** Examples from some rows and the facets of the whole library; what the library has nothing for is left out. */
export function examples(rows: readonly QuotationRow[], facets: readonly Facet[]): Example[] {
  const words = tellingWords(rows);
  const pair = tellingWords(rows.slice(0, 1)).slice(0, 2);
  const phrase = sideBySide(rows);
  const long = words.find((word) => /^[a-z]{7,}$/.test(word));
  const top = (field: string) => facets.find((facet) => facet.field === field)?.values.find(({ count }) => count > 0);
  const has = (field: string, value: string) => facets.find((facet) => facet.field === field)?.values.some(({ condition, count }) => "value" in condition && condition.value === value && count > 0);
  const term = (field: string, exclude = false): Term | undefined => {
    const value = top(field);
    return value && { ...value.condition, exclude };
  };
  const role = rows.flatMap((row) => (row.role ? row.role.text.split(/[^\p{L}]+/u) : [])).find((word) => plain.test(word));
  const headline = rows.flatMap(({ article }) => article?.headline.split(/[^\p{L}]+/u) ?? []).filter((word) => plain.test(word)).sort((a, b) => b.length - a.length)[0];
  const year = top("year")?.label;
  const flags: Flag[] = ["secondhand", "unchecked", "key", "ambiguous"];
  const kinds: SpeakerKind[] = ["unnamed_source", "document", "organization"];
  const flag = flags.find((each) => has("flag", each));
  const kind = kinds.find((each) => has("kind", each));

  const all: (Example | undefined)[] = [
    pair.length === 2 ? { kind: "both", text: pair.join(" ") } : undefined,
    phrase ? { kind: "phrase", text: `"${phrase}"` } : undefined,
    long ? { kind: "prefix", text: `${long.slice(0, 4)}*` } : undefined,
    long ? { kind: "substring", text: `*${long.slice(2, 6)}*` } : undefined,
    words.length > 1 ? { kind: "either", text: `${words[0]} OR ${words.at(-1)}` } : undefined,
    words.length > 1 ? { kind: "without", text: `${words[0]} -${words.at(-1)}` } : undefined,
    asExample("speaker", term("speaker")),
    asExample("organization", term("organization")),
    asExample("outlet", term("outlet")),
    headline ? { kind: "article", text: `in:${headline.toLowerCase()}` } : undefined,
    role ? { kind: "role", text: `role:${role.toLowerCase()}` } : undefined,
    asExample("tag", term("tag")),
    asExample("outTerm", term("outlet", true)),
    asExample("kind", kind && { field: "kind", value: kind, exclude: false }),
    asExample("flag", flag && { field: "flag", value: flag, exclude: false }),
    has("flag", "translation") ? { kind: "translation", text: "has:translation" } : undefined,
    year ? { kind: "year", text: `said:${year}` } : undefined,
    year ? { kind: "years", text: `said:${Number(year) - 2}..${year}` } : undefined,
    year ? { kind: "since", text: `published:>${Number(year) - 1}` } : undefined,
  ];
  return all.filter((example) => example !== undefined);
}

const asExample = (kind: ExampleKind, term: Term | undefined): Example | undefined => term && { kind, term };
