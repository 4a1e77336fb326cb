/** When it was said, as the form has it: the core reads what is typed, and a person chooses and vouches. */
import type { ArticleRef, DateAssertion, DateInput, DateReading, HopKind, ResolveDate } from "$/api/generated.ts";

export interface SaidDraft {
  /** A date, or the article's words for it. */
  typed: string;
  /** The article's words beside a date that was typed. */
  printed: string;
  /** The words date a report of the statement; null: as the chain says. */
  reported: boolean | null;
  /** Of two dates that the words can mean, the one that a person chose. */
  chosen: string;
  /** Without any words: it was said by the day of publication. */
  bound: boolean;
  /** A person vouches for a resolved date. */
  confirmed: boolean;
  /** As the quotation had it; it holds until something else is typed or chosen. */
  was: DateAssertion | null;
}

/** A date to fill in; what words were resolved to shows the words. */
export function saidDraft(was: DateAssertion | null): SaidDraft {
  return { typed: (was?.anchor || !was?.edtf ? was?.printed : "") || (was?.edtf ?? ""), printed: was?.printed ?? "", reported: null, chosen: "", bound: false, confirmed: was?.confirmed ?? false, was };
}

/** Nothing of it was touched but whether somebody vouches. Words that wait for a day are read again. */
export function isUntouched(said: SaidDraft): boolean {
  const { was } = said;
  return Boolean(was?.edtf) && said.typed === saidDraft(was).typed && said.reported === null && said.chosen === "";
}

/** What the core is asked about it. */
export function askSaid(said: SaidDraft, article: ArticleRef | null, chain: readonly HopKind[]): ResolveDate {
  return { words: said.typed.trim(), anchor: article?.published?.edtf || null, chain: [...chain], reported: said.reported };
}

/** A date as it is typed: a person's own. */
export const typedDate = (date: string): DateInput => ({ printed: "", date, anchor: null, basis: null, confirmed: true });

/** A date that is not changed. */
export const sameDate = ({ printed, edtf, anchor, basis, confirmed }: DateAssertion): DateInput => ({ printed, date: edtf, anchor, basis, confirmed });

/** What goes to the core, by what it read in the words. */
export function saidInput(said: SaidDraft, reading: DateReading): DateInput {
  if (said.was && isUntouched(said)) return { ...sameDate(said.was), printed: said.was.anchor ? said.was.printed : said.printed, confirmed: !said.was.anchor || said.confirmed };
  const printed = said.was && said.printed === said.was.printed && said.was.anchor ? "" : said.printed.trim();
  const words = printed || said.typed.trim();
  const resolved = (edtf: string, anchor: string): DateInput => ({ printed: words, date: edtf, anchor, basis: "resolved", confirmed: said.confirmed });
  const open: DateInput = { printed: words, date: "", anchor: null, basis: "printed", confirmed: false };
  switch (reading.is) {
    case "date": return { ...typedDate(reading.edtf), printed };
    case "resolved": return resolved(reading.edtf, reading.anchor);
    case "ambiguous": return reading.choices.includes(said.chosen) ? resolved(said.chosen, reading.anchor) : open;
    case "unanchored": return open;
    case "bound": return said.bound ? { printed: "", date: reading.edtf, anchor: reading.anchor, basis: "inferred", confirmed: said.confirmed } : { ...typedDate(""), printed };
    // What is no date is for the core to refuse, in its words.
    case "missing":
    case "words": return { ...typedDate(said.typed.trim()), printed };
  }
}
