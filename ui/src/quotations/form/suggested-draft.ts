/** A suggestion as the form shows it, for correcting it before it is recorded. */
import type { DateInput, HopInput, SpeakerChoice, Suggestion } from "$/api/generated.ts";
import { chosenReadings, decidedQuotation, undecided, type Decision } from "$/lib/decision.ts";
import { saidDraft, type SaidDraft } from "./said.ts";
import { emptyReading, type Draft, type HopDraft, type OrganizationEntry, type SpeakerEntry } from "./draft.ts";

/** What a suggestion says of a quotation, and what was decided of it; its words stand in `base` already. */
export function suggestedDraft(base: Draft, suggestion: Suggestion, decision: Decision = undecided): Draft {
  const { attributions, said, chain, form } = decidedQuotation(suggestion, decision);
  const chosen = chosenReadings(suggestion, decision);
  if (attributions.length === 0) return base;
  const readings = attributions.map(({ speaker, organization, printed_speaker, printed_role, cue }, at) => ({
    speaker: speakerEntry(speaker, chosen[at]?.who ?? null), organization: organizationEntry(organization, chosen[at]?.organization ?? ""),
    printedSpeaker: printed_speaker, printedRole: printed_role, cue,
  }));
  return { ...base, form, readings, said: saidEntry(suggestion, said), chain: chain.map((hop) => hopEntry(suggestion, hop)) };
}

/** The article’s words where the form reads them, a printed date beside its words, and words that nobody reads as words. */
function saidEntry({ said: { is } }: Suggestion, said: DateInput): SaidDraft {
  const empty = saidDraft(null);
  if (is === "date") return { ...empty, typed: said.date, printed: said.printed };
  if (is === "words") return { ...empty, printed: said.printed };
  return { ...empty, typed: said.printed, chosen: is === "ambiguous" ? said.date : "", bound: is === "bound" && said.date !== "" };
}

function hopEntry({ said: { is } }: Suggestion, { kind, party, seen_by_me, date }: HopInput): HopDraft {
  const typed = is === "words" || (date.basis === "printed" && date.date) ? date.date : date.printed;
  return { kind, party, seen_by_me, when: { ...saidDraft(null), typed, printed: date.printed, chosen: date.date } };
}

/** While it is not said who is meant, the printed name stands there for a new speaker; a pronoun names nobody. */
function speakerEntry(choice: SpeakerChoice | null, who: Suggestion["who"]): SpeakerEntry {
  const empty = emptyReading().speaker;
  if (choice?.is === "existing") {
    const row = who?.known.find((each) => each.row.speaker.id === choice.id)?.row;
    return { ...empty, text: row?.speaker.name ?? who?.name ?? "", id: choice.id, kind: row?.speaker.kind ?? who?.kind ?? "person", about: row?.about ?? "" };
  }
  if (choice) return { ...empty, text: choice.name, kind: choice.kind, someoneElse: choice.someone_else, ...printedOf(choice) };
  return who && !who.pronoun ? { ...empty, text: who.name, kind: who.kind } : empty;
}

function printedOf({ source_count, anonymity_reason }: Extract<SpeakerChoice, { is: "new" }>): Pick<SpeakerEntry, "printed"> {
  return source_count || anonymity_reason ? { printed: { ...(source_count && { source_count }), ...(anonymity_reason && { anonymity_reason }) } } : {};
}

function organizationEntry(choice: Suggestion["quotation"]["attributions"][number]["organization"], name: string): OrganizationEntry {
  return { text: name, id: choice?.is === "existing" ? choice.id : null, ...(choice?.is === "new" && choice.parent && { part: { name, of: choice.parent } }) };
}
