/** What a person decides about a suggestion before it is recorded, and what accepting then sends: exactly what its card shows. */
import type { AttributionInput, DateInput, HopInput, KnownSpeaker, QuotationInput, SpeakerChoice, SuggestedSpeaker, Suggestion } from "$/api/generated.ts";

/** One answer to who is meant: somebody of the library, somebody new, or nobody who is named. */
export interface Answer {
  known?: KnownSpeaker;
  choice: SpeakerChoice | null;
}

/** One reading of who said it: the first is the best, the others are its rivals. */
export interface Reading {
  at: number;
  who: SuggestedSpeaker | null;
  organization: string;
  attribution: AttributionInput;
  reason?: string;
}

export interface Decision {
  /** Which of the owners that can be chosen, as a place in [`ownersOf`]. */
  owner: number;
  /** Who is meant, by reading. */
  answers: Readonly<Record<number, Answer>>;
  /** The day that was chosen; empty: none; undefined: nobody was asked yet. */
  day: string | undefined;
  /** The hops that the person saw, as places in the chain. */
  seen: readonly number[];
}

export const undecided: Decision = { owner: 0, answers: {}, day: undefined, seen: [] };

export function readingsOf({ who, organization, quotation, rivals }: Suggestion): Reading[] {
  const [attribution] = quotation.attributions;
  const best: Reading[] = attribution ? [{ at: 0, who, organization, attribution }] : [];
  return [...best, ...rivals.map((rival, index): Reading => ({ at: index + 1, ...rival }))];
}

/** The owners that can be chosen, each a list of readings: as suggested, all of them as rivals, each rival alone. */
export function ownersOf(suggestion: Suggestion): number[][] {
  const rivals = suggestion.rivals.map((_, index) => index + 1);
  const all = suggestion.who ? [0, ...rivals] : rivals;
  return [[0], ...(all.length > 1 ? [all] : []), ...rivals.map((at) => [at])];
}

/** The readings that are recorded. */
export function chosenReadings(suggestion: Suggestion, { owner }: Decision): Reading[] {
  const chosen = ownersOf(suggestion)[owner] ?? [0];
  return readingsOf(suggestion).filter(({ at }) => chosen.includes(at));
}

/** The reading whose question is answered next: the first that is open, else the first that asked. */
export function askingReading(suggestion: Suggestion, decision: Decision): Reading | undefined {
  const asking = chosenReadings(suggestion, decision).filter(({ who }) => who?.asks);
  return asking.find(({ at }) => !decision.answers[at]) ?? asking[0];
}

/** The answers that can be given to who is meant, in their order. Without a name nobody new can be made. */
export function answersTo(who: SuggestedSpeaker | null | undefined): Answer[] {
  if (!who?.asks) return [];
  const known: Answer[] = who.known.map((each) => ({ known: each, choice: { is: "existing", id: each.row.speaker.id } }));
  return [...known, { choice: who.pronoun ? null : { is: "new", kind: who.kind, name: who.name, someone_else: true } }];
}

/** The days that a person can choose of, none among them; empty where there is nothing to choose. */
export function daysOf({ said }: Suggestion): string[] {
  if (said.is === "ambiguous") return [...said.choices, ""];
  return said.is === "bound" ? [said.edtf, ""] : [];
}

/** What has to be said before it can be recorded. */
export function openQuestion(suggestion: Suggestion, decision: Decision): "who" | "day" | undefined {
  const who = askingReading(suggestion, decision);
  if (who && !decision.answers[who.at]) return "who";
  return suggestion.said.is === "ambiguous" && decision.day === undefined ? "day" : undefined;
}

export const isSettled = (suggestion: Suggestion, decision: Decision): boolean => openQuestion(suggestion, decision) === undefined;

/** When it was said, as accepting records it. */
export function saidOf({ said, quotation }: Suggestion, { day }: Decision): DateInput {
  if (day && said.is === "ambiguous") return { ...quotation.said, date: day, anchor: said.anchor, basis: "resolved", confirmed: false };
  if (day && said.is === "bound") return { ...quotation.said, date: day, anchor: said.anchor, basis: "inferred", confirmed: false };
  return quotation.said;
}

/** How it came here. Where the words for the day date a hop too, the day that was chosen is the hop’s. */
export function chainOf({ said, quotation }: Suggestion, { day, seen }: Decision): HopInput[] {
  const dated = (hop: HopInput) => day && said.is === "ambiguous" && hop.date.printed !== "" && hop.date.printed === quotation.said.printed && hop.date.date === "";
  return quotation.chain.map((hop, at) => ({
    ...hop,
    seen_by_me: seen.includes(at),
    date: dated(hop) && said.is === "ambiguous" ? { ...hop.date, date: day!.replace(/^\//, ""), anchor: said.anchor, basis: "resolved", confirmed: false } : hop.date,
  }));
}

/** The quotation as decided so far; where it has to be said who is meant, nobody. */
export function decidedQuotation(suggestion: Suggestion, decision: Decision): QuotationInput {
  const attributions = chosenReadings(suggestion, decision).map(({ at, attribution }) => {
    const answer = decision.answers[at];
    return answer ? { ...attribution, speaker: answer.choice } : attribution;
  });
  return { ...suggestion.quotation, attributions, said: saidOf(suggestion, decision), chain: chainOf(suggestion, decision) };
}

/** What accepting records; undefined while something has to be said first. */
export function toRecord(suggestion: Suggestion, decision: Decision): QuotationInput | undefined {
  return isSettled(suggestion, decision) ? decidedQuotation(suggestion, decision) : undefined;
}
