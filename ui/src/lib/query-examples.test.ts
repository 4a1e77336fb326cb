import type { Facet, QuotationRow } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { examples, sideBySide } from "./query-examples.ts";

const row = (text: string, role?: string) => ({ parts: [{ text, open: "", close: "", after: "" }], role: role ? { text: role, source: "printed" } : null, article: role ? { headline: "Gates inspected" } : null }) as QuotationRow;
const rows = [row("Every gate was inspected in the autumn.", "the water minister"), row("Nobody asked.")];
const facets: Facet[] = [
  { field: "outlet", distinct: 1, values: [{ condition: { field: "outlet", id: 3 }, label: "Harbour Courier", count: 9, state: "open" }] },
  { field: "year", distinct: 1, values: [{ condition: { field: "date", from: "2024", to: "2024", unknown: false }, label: "2024", count: 9, state: "open" }] },
  { field: "flag", distinct: 1, values: [{ condition: { field: "flag", value: "key" }, label: "key", count: 1, state: "open" }] },
];

describe("examples", () => {
  const found = new Map(examples(rows, facets).map((example) => [example.kind, example.text ?? example.term]));

  it("take their words from the library", () => {
    expect(found.get("both")).toBe("every gate");
    expect(found.get("phrase")).toBe('"every gate"');
    expect(found.get("prefix")).toBe("insp*");
    expect(found.get("substring")).toBe("*spec*");
    expect(found.get("role")).toBe("role:water");
    expect(found.get("article")).toBe("in:inspected");
    expect(found.get("years")).toBe("said:2022..2024");
    expect(found.get("outTerm")).toEqual({ field: "outlet", id: 3, exclude: true });
    expect(found.get("flag")).toMatchObject({ value: "key" });
  });

  it("leave out what the library has nothing for", () => {
    for (const kind of ["speaker", "tag", "kind", "translation"] as const) expect(found.has(kind)).toBe(false);
    expect(examples([], [])).toEqual([]);
  });

  it("need two words of some length for a phrase", () => {
    expect(sideBySide([row("It is so."), row("A gate in spring, heavy rain")])).toBe("heavy rain");
  });
});
