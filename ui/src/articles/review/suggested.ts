/** What a suggestion says, in the words of the window. */
import type { Suggestion } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { isSettled, undecided, type Decision } from "$/lib/decision.ts";

/** Which suggestion it is: where its words stand. */
export const keyOf = (suggestion: Suggestion): string => suggestion.quotation.spans.map(({ start, end }) => `${start}-${end}`).join(",");

export const startOf = (suggestion: Suggestion): number => suggestion.quotation.spans[0]?.start ?? 0;

/** "Direct, in two parts". */
export function formWords({ quotation }: Suggestion): string {
  const form = t(`form.${quotation.form ?? "direct"}`);
  const n = quotation.spans.length;
  const words = n > 1 ? t("reader.note.parts", { form, n }) : form;
  return words[0]!.toUpperCase() + words.slice(1);
}

/** Who said it, in one line. */
export function speakerWords({ who }: Pick<Suggestion, "who">): string {
  if (!who) return t("list.nobody");
  return who.pronoun ? t("review.pronoun", { word: who.name }) : who.name;
}

/** Those that "accept all" takes: sure enough, with nothing left to ask. */
export function sureOnes(found: readonly Suggestion[], least: number, decided: (suggestion: Suggestion) => Decision = () => undecided): Suggestion[] {
  return found.filter((each) => each.confidence.overall >= least && isSettled(each, decided(each)));
}
