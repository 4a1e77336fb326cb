/** What a suggestion says, in the words of the window, and what accepting it sends. */
import type { KnownSpeaker, QuotationInput, SpeakerChoice, Suggestion } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";

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
export function speakerWords({ who }: Suggestion): string {
  if (!who) return t("list.nobody");
  return who.pronoun ? t("review.pronoun", { word: who.name }) : who.name;
}

/** One answer to who is meant: somebody of the library, somebody new, or nobody who is named. */
export interface Answer {
  known?: KnownSpeaker;
  choice: SpeakerChoice | null;
}

/** The answers that can be given, in their order. Without a name nobody new can be made. */
export function answersTo({ who }: Suggestion): Answer[] {
  if (!who?.asks) return [];
  const known: Answer[] = who.known.map((each) => ({ known: each, choice: { is: "existing", id: each.row.speaker.id } }));
  return [...known, { choice: who.pronoun ? null : { is: "new", kind: who.kind, name: who.name, someone_else: true } }];
}

/** What accepting records; undefined while it has to be said who is meant. */
export function toRecord(suggestion: Suggestion, answer: Answer | undefined): QuotationInput | undefined {
  if (!suggestion.who?.asks) return suggestion.quotation;
  if (!answer) return undefined;
  const [first, ...others] = suggestion.quotation.attributions;
  return { ...suggestion.quotation, attributions: [{ ...first!, speaker: answer.choice }, ...others] };
}

/** Those that "accept all" takes: sure enough, with nothing left to ask. */
export function sureOnes(found: readonly Suggestion[], least: number): Suggestion[] {
  return found.filter((each) => each.confidence.overall >= least && !each.who?.asks);
}
