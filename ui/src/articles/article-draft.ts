/** What stands in the article form, as plain data. The text itself is kept apart: it may be megabytes. */
import type { Article, ArticleInput, DateAssertion, DateInput, SourceDraft } from "$/api/generated.ts";
import { sameDate, typedDate } from "$/quotations/form/said.ts";
import { foundDate } from "./source/found.ts";

export interface ArticleDraft {
  headline: string;
  outlet: string;
  byline: string;
  url: string;
  language: string;
  published: string;
  updated: string;
  note: string;
}

export const emptyArticle = (): ArticleDraft => ({ headline: "", outlet: "", byline: "", url: "", language: "", published: "", updated: "", note: "" });

export function articleDraft({ article, updated, note }: Article): ArticleDraft {
  return {
    headline: article.headline, outlet: article.outlet?.name ?? "", byline: article.byline, url: article.url, language: article.language ?? "",
    published: article.published?.edtf ?? "", updated: updated?.edtf ?? "", note,
  };
}

export function articleInput(draft: ArticleDraft, was?: Article, source?: SourceDraft): ArticleInput {
  return {
    ...draft,
    published: foundDate(source, "published", draft.published) ?? date(draft.published, was?.article.published ?? null),
    updated: foundDate(source, "updated", draft.updated) ?? date(draft.updated, was?.updated ?? null),
  };
}

/** A date that was not touched keeps its printed words and its basis. */
function date(typed: string, was: DateAssertion | null): DateInput {
  return was && typed === was.edtf ? sameDate(was) : typedDate(typed);
}

/** How far the first line is looked for, in UTF-16 units. */
const head = 4000;
/** A line longer than that is a paragraph and no headline. */
const longest = 200;

/** The first line of a text, where it can be a headline. */
export function suggestedHeadline(text: string): string {
  const line = text.slice(0, head).split(/[\r\n]/).find((each) => each.trim() !== "")?.trim() ?? "";
  return line.length <= longest ? line : "";
}

/** A pasted text longer than this is kept out of the text field, which would lay out all of it. In UTF-16 units. */
export const bigText = 150_000;

/** About how many words a text has, from a sample of it. */
export function aboutWords(text: string): number {
  const sample = text.slice(0, 20_000);
  const words = sample.split(/\s+/).filter(Boolean).length;
  return text.length <= sample.length ? words : Math.round((words * text.length) / sample.length / 100) * 100;
}
