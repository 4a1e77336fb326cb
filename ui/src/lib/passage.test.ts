import type { Part, Passage } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { surroundings } from "./passage.ts";

const part = (text: string, open = "“", close = "”"): Part => ({ text, open, close, after: "" });

function passage(text: string, words: string): Passage {
  const start = text.indexOf(words);
  return { paragraph: 1, text, spans: [{ start, end: start + words.length }] };
}

describe("surroundings", () => {
  it("gives what stands round the quotation, its marks not twice", () => {
    const found = surroundings(passage("Late on Tuesday she said: “It held,” and left.", "It held,"), [part("It held,")]);
    expect(found).toEqual({ before: "Late on Tuesday she said:", after: "and left." });
  });

  it("gives the sentence and not its neighbours", () => {
    const found = surroundings(passage("It rained. She wrote: “It held,” she said. It did not.", "It held,"), [part("It held,")]);
    expect(found).toEqual({ before: "She wrote:", after: "she said." });
  });

  it("leaves out a full stop that stands alone, and the next sentence of a closed one", () => {
    expect(surroundings(passage("He called it “a paper exercise”.", "a paper exercise"), [part("a paper exercise")])).toEqual({ before: "He called it", after: "" });
    expect(surroundings(passage("“It held.” The house rose.", "It held."), [part("It held.")]).after).toBe("");
    expect(surroundings(passage("“It held!” he shouted. They rose.", "It held!"), [part("It held!")]).after).toBe("he shouted.");
  });

  it("leaves marks alone that are not the quotation's", () => {
    const found = surroundings(passage("She told the “hearing” it held.", "it held"), [part("it held", "", "")]);
    expect(found).toEqual({ before: "She told the “hearing”", after: "" });
  });

  it("cuts long paragraphs at a word", () => {
    const long = "word ".repeat(100).trim();
    const { before, after } = surroundings(passage(`${long} HERE ${long}`, "HERE"), [part("HERE", "", "")]);
    expect(before.startsWith("… word")).toBe(true);
    expect(after.endsWith("word …")).toBe(true);
    expect(before.length).toBeLessThan(250);
  });
});
