import { describe, expect, it } from "vitest";
import { highlight, searchWords } from "./highlight.ts";

const marked = (text: string, query: string) => highlight(text, searchWords(query)).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

describe("highlight", () => {
  it("marks whole words from their beginning", () => {
    expect(marked("Every gate and the gates, not the floodgate", "gate")).toBe("Every [gate] and the [gates], not the floodgate");
  });

  it("sees through case, accents and kinds of apostrophe", () => {
    expect(marked("O’Rourke-Velázquez said", "o'rourke velazquez")).toBe("[O’Rourke]-[Velázquez] said");
  });

  it("finds vocalized Arabic by its letters", () => {
    expect(marked("سُلاف قالت", "سلاف")).toBe("[سُلاف] قالت");
  });

  it("keeps characters outside the basic plane whole", () => {
    expect(marked("𝔤ate 😀 gate", "gate")).toBe("[𝔤ate] 😀 [gate]");
  });

  it("never changes the text", () => {
    const text = "a ﬁne “word” — ok";
    expect(highlight(text, searchWords("fine ok")).map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("searchWords", () => {
  it("drops marks and operators", () => {
    expect(searchWords('"the gate" -four*')).toEqual(["the", "gate", "four"]);
  });
});
