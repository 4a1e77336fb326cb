import type { Article } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { aboutWords, articleDraft, articleInput, emptyArticle, suggestedHeadline } from "./article-draft.ts";

const article: Article = {
  article: {
    id: 1, headline: "Gate four", outlet: { id: 2, name: "Courier" }, byline: "A. Reyl", url: "https://courier.example/1", language: "en",
    published: { printed: "Thursday", edtf: "2024-03-14", earliest: "2024-03-14", latest: "2024-03-14", basis: "resolved", anchor: "2024-03-15", confirmed: true },
  },
  uid: "u", updated: null, csl_type: "article-newspaper", note: "n", captures: [], text: null, untouched: true, marks: [], quotations: 0,
};

test("an edit that changes nothing gives back what was there", () => {
  expect(articleInput(articleDraft(article), article)).toEqual({
    headline: "Gate four", outlet: "Courier", byline: "A. Reyl", url: "https://courier.example/1", language: "en", note: "n",
    published: { printed: "Thursday", date: "2024-03-14", anchor: "2024-03-15", basis: "resolved", confirmed: true },
    updated: { printed: "", date: "", anchor: null, basis: null, confirmed: true },
  });
});

test("a changed date is what was typed", () => {
  expect(articleInput({ ...articleDraft(article), published: "March 2024" }, article).published).toEqual({ printed: "", date: "March 2024", anchor: null, basis: null, confirmed: true });
  expect(articleInput({ ...emptyArticle(), published: "2024" }).published.date).toBe("2024");
});

test("the first line is suggested, unless it is a paragraph", () => {
  expect(suggestedHeadline("\r\n  \n Gate four failed \r\nBy A. Reyl")).toBe("Gate four failed");
  expect(suggestedHeadline("word ".repeat(100))).toBe("");
  expect(suggestedHeadline("")).toBe("");
});

test("words of a long text are counted from a sample", () => {
  expect(aboutWords("one two three")).toBe(3);
  expect(aboutWords("word ".repeat(100_000))).toBe(100_000);
});
