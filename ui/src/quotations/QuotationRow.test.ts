// @vitest-environment happy-dom
import type { QuotationRow as Row } from "$/api/generated.ts";
import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import QuotationRow from "./QuotationRow.svelte";

const usual: Row = {
  id: 12, parts: [{ text: "We were never asked.", open: "“", close: "”", after: "" }], form: "direct", level: "not_stated", language: "en",
  speakers: [{ id: 1, name: "Ilse Maartens-Okonjo", kind: "person" }], role: { text: "Minister", source: "then" }, said: null, published: null,
  article: null, anchoring: "anchored", key_flag: false, secondhand: false, wordings: 1, contradictions: 0, translation: null, link: null,
};

const text = (row: Partial<Row>, words: string[] = []) => {
  const { container } = render(QuotationRow, { row: { ...usual, ...row }, words });
  return { said: container.textContent!.replace(/\s+/g, " ").trim(), container };
};

describe("a row", () => {
  it("reads as one sentence and carries no badge in the usual case", () => {
    const { said, container } = text({});
    expect(said).toBe("Ilse Maartens-Okonjo Minister no date “We were never asked.”");
    expect(container.querySelector(".badge")).toBeNull();
  });

  it("puts no quote marks round indirect speech", () => {
    const { said } = text({ form: "indirect", parts: [{ text: "the gate was open", open: "", close: "", after: "" }] });
    expect(said).not.toMatch(/[“”"]/);
    expect(said).toContain("indirect");
  });

  it("names rival owners both, and says that it is ambiguous", () => {
    const { said } = text({ speakers: [...usual.speakers, { id: 2, name: "Harbour Courier", kind: "organization" }] });
    expect(said).toContain("Ilse Maartens-Okonjo or Harbour Courier");
    expect(said).toContain("ambiguous");
  });

  it("names one owner of two rival readings once", () => {
    const { said } = text({ speakers: [...usual.speakers, ...usual.speakers] });
    expect(said.match(/Ilse Maartens-Okonjo/g)).toHaveLength(1);
    expect(said).toContain("ambiguous");
  });

  it("shows the words between the parts of a split quotation as the article's", () => {
    const { container } = text({ parts: [{ text: "We warned them,", open: "“", close: "”", after: " the minister said, " }, { text: "and they did not listen.", open: "“", close: "”", after: "" }] });
    expect(container.querySelector(".q")?.textContent).toBe("“We warned them,” the minister said, “and they did not listen.”");
    expect(container.querySelector(".cue")?.textContent).toBe("the minister said,");
  });

  it("sets printed words apart from titles of the record", () => {
    expect(text({ role: { text: "the water minister", source: "printed" } }).container.querySelector(".role")?.classList).toContain("src");
    expect(text({}).container.querySelector(".role")?.classList).not.toContain("src");
    expect(text({ role: { text: "Head of Structures", source: "former" } }).said).toContain("formerly Head of Structures");
  });

  it("gives the quotation its own direction and language", () => {
    const { container } = text({ language: "ar", parts: [{ text: "ننتظر", open: "«", close: "»", after: "" }] });
    const quoted = container.querySelector(".q");
    expect(quoted?.getAttribute("dir")).toBe("auto");
    expect(quoted?.getAttribute("lang")).toBe("ar");
  });

  it("marks what a search found and says by which link an organization was", () => {
    const { said, container } = text({ link: "then" }, ["asked"]);
    expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["asked"]);
    expect(said).toContain("role then");
  });
});
