import type { SourceDraft } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { emptyArticle } from "../article-draft.ts";
import { bookmarklet, readLink } from "./arrival.ts";
import { fill, foundDate, readings } from "./found.ts";

const draft: SourceDraft = {
  source: "ab", method: "file", media_type: "text/html", origin: "a.html", size: 10, text: "Words", notes: [], known: null,
  headline: [{ value: "Gate four", found_in: "json_ld" }, { value: "Gate 4", found_in: "visible_text" }],
  outlet: [], byline: [{ value: "A. Reyl", found_in: "meta" }], language: [], url: [], updated: [],
  published: [{ date: { printed: "4 March 2026", date: "2026-03-04", anchor: null, basis: "printed", confirmed: true }, found_in: "visible_text" }],
};

test("empty fields are filled and typed ones stay", () => {
  const form = fill({ ...emptyArticle(), byline: "By A. Reyl" }, draft);
  expect(form).toEqual({ ...emptyArticle(), headline: "Gate four", byline: "By A. Reyl", published: "2026-03-04" });
});

test("another source replaces what the first one filled, and nothing else", () => {
  const other = { ...draft, headline: [{ value: "Other", found_in: "json_ld" as const }], byline: [] };
  const form = fill({ ...fill(emptyArticle(), draft), outlet: "Courier" }, other, draft);
  expect([form.headline, form.byline, form.outlet]).toEqual(["Other", "", "Courier"]);
});

test("a date keeps its printed words until it is typed over", () => {
  expect(foundDate(draft, "published", "2026-03-04")?.basis).toBe("printed");
  expect(foundDate(draft, "published", "2026-03-05")).toBeUndefined();
  expect(readings(draft, "published")[0]?.printed).toBe("4 March 2026");
});

test("a link of the bookmarklet is read, and no other scheme gets in through it", () => {
  const link = `onrecord://capture?url=${encodeURIComponent("https://a.example/x?y=1&z")}&title=A%20%26%20B&text=%E2%80%9CNo%E2%80%9D`;
  expect(readLink(link)).toEqual({ kind: "page", url: "https://a.example/x?y=1&z", title: "A & B", text: "“No”" });
  expect(readLink("onrecord://capture/?url=file%3A%2F%2F%2Fetc%2Fhosts")).toMatchObject({ url: "" });
  expect(readLink("onrecord://other?url=x")).toBeUndefined();
});

test("the bookmarklet makes a link that is read", () => {
  const made = new Function("location", "document", "getSelection", `${bookmarklet.replace("javascript:", "")}; return location.href`) as (...given: unknown[]) => string;
  const link = made({ href: "https://a.example/?q=ü" }, { title: "“A”" }, () => "some words");
  expect(readLink(link)).toEqual({ kind: "page", url: "https://a.example/?q=ü", title: "“A”", text: "some words" });
});
