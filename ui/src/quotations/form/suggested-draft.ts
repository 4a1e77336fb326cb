/** A suggestion as the form shows it, for correcting it before it is recorded. */
import type { SpeakerChoice, Suggestion } from "$/api/generated.ts";
import { saidDraft } from "./said.ts";
import { emptyReading, type Draft, type NameEntry, type SpeakerEntry } from "./draft.ts";

/** What a suggestion says of a quotation; its words stand in `base` already. */
export function suggestedDraft(base: Draft, { quotation, who, organization }: Suggestion): Draft {
  const [reading] = quotation.attributions;
  if (!reading) return base;
  const speaker = speakerEntry(reading.speaker, who);
  return {
    ...base,
    form: quotation.form,
    readings: [{ speaker, organization: organizationEntry(reading.organization, organization), printedSpeaker: reading.printed_speaker, printedRole: reading.printed_role, cue: reading.cue }],
    said: { ...saidDraft(null), typed: quotation.said.printed },
    chain: quotation.chain.map(({ kind, party, seen_by_me }) => ({ kind, party, seen_by_me, when: saidDraft(null) })),
  };
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

function organizationEntry(choice: Suggestion["quotation"]["attributions"][number]["organization"], name: string): NameEntry {
  return { text: name, id: choice?.is === "existing" ? choice.id : null };
}
