import { describe, expect, it } from "vitest";
import { languageName, toNames, withKind, without, type NameDraft } from "./names.ts";

const name = (text: string, kind: NameDraft["kind"], language = ""): NameDraft => ({ text, kind, language, script: null });
const kinds = (names: readonly NameDraft[]) => names.map(({ text, kind }) => `${text} ${kind}`);
const two = [name("A", "preferred"), name("B", "former")];

describe("names", () => {
  it("always have exactly one preferred", () => {
    expect(kinds(withKind(two, 1, "preferred"))).toEqual(["A alias", "B preferred"]);
    expect(kinds(withKind(two, 0, "former"))).toEqual(["A former", "B preferred"]);
    expect(kinds(withKind([name("A", "preferred")], 0, "alias"))).toEqual(["A preferred"]);
    expect(kinds(without(two, 0))).toEqual(["B preferred"]);
    expect(kinds(without(two, 1))).toEqual(["A preferred"]);
  });

  it("are sent without empty lines, the preferred one first", () => {
    expect(toNames([name("A", "alias", " ar "), name(" ", "alias"), name("B", "preferred")])).toEqual([
      { text: "B", kind: "preferred", language: null, script: null },
      { text: "A", kind: "alias", language: "ar", script: null },
    ]);
  });

  it("leave an emptied preferred name for the core to refuse", () => {
    expect(toNames([name("", "preferred")])).toHaveLength(1);
  });
});

describe("languageName", () => {
  it("gives back what it does not know", () => {
    expect(languageName("ar")).toBe("Arabic");
    expect(languageName("!")).toBe("!");
  });
});
