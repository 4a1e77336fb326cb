import { describe, expect, it } from "vitest";
import { highlight, queryWords, searchWords } from "./highlight.ts";

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

describe("queryWords", () => {
  it("leaves out fields, what is left out, and OR", () => {
    expect(queryWords('gate OR weir org:"Water and Land" -outlet:courier -"not this" said:2020..2023 "the river"')).toEqual(["=gate", "=weir", "=the", "=river"]);
    expect(queryWords("org.then:\"Water and")).toEqual([]);
  });

  it("marks words as they are asked for: whole, but for the last and those with a star", () => {
    const marked = (text: string, query: string) => highlight(text, queryWords(query)).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
    expect(marked("at the very least there were attempts", "at the")).toBe("[at] [the] very least [there] were attempts");
    expect(marked("at the very least there were attempts", "at the ")).toBe("[at] [the] very least there were attempts");
    expect(marked("at least there were attempts", "att* least")).toBe("at [least] there were [attempts]");
    expect(marked("水門は閉じた", "門 閉じ")).toBe("水[門]は[閉じ]た");
  });

  it("marks a part of a word where it stands", () => {
    const words = queryWords("*spec*");
    expect(highlight("an inspection", words).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("")).toBe("an in[spec]tion");
  });
});
