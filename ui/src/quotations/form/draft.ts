/** What stands in the quotation form, as plain data: made from nothing, from a quotation, or for the next one. */
import type {
  ArticleRef, AttributionInput, DateReading, Form, Hop, HopInput, Level, OrganizationChoice, Part, Quotation, QuotationInput, SpeakerKind, TextSpan,
} from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { saidDraft, saidInput, type SaidDraft } from "./said.ts";

/** A name that was typed; `id` once it was chosen from the library. */
export interface NameEntry {
  text: string;
  id: number | null;
}

export interface SpeakerEntry extends NameEntry {
  kind: SpeakerKind;
  /** What tells the chosen one from others of the name. */
  about: string;
  /** The user said that it is not the one of this name. */
  someoneElse: boolean;
  /** What the article prints of an unnamed source beside its descriptor. */
  printed?: { source_count?: string; anonymity_reason?: string };
}

export interface OrganizationEntry extends NameEntry {
  /** What a new one of this name is part of. */
  part?: { name: string; of: string };
}

/** One reading of who said it. */
export interface Reading {
  speaker: SpeakerEntry;
  organization: OrganizationEntry;
  printedSpeaker: string;
  printedRole: string;
  cue: string;
}

/** A hop of the reporting chain with its date, such as the day of a report. */
export interface HopDraft extends Omit<HopInput, "date"> {
  when: SaidDraft;
}

/** What the core read in the dates that were typed: the one said, and one a hop. */
export interface Readings {
  said: DateReading;
  hops: readonly DateReading[];
}

/** Words that were chosen in a captured text. They hold as long as the quote reads as it did then. */
export interface Anchor {
  captureId: number;
  spans: TextSpan[];
  quote: string;
  paragraph: number;
  /** What the marks round the words say; null where only the core can tell. */
  form: Form | null;
}

export interface Draft {
  quote: string;
  anchor: Anchor | null;
  /** Null: as the marks say. */
  form: Form | null;
  readings: Reading[];
  article: ArticleRef | null;
  articleText: string;
  /** Whether "save, then another" keeps the article. */
  pinned: boolean;
  said: SaidDraft;
  level: Level;
  tags: string[];
  note: string;
  keyFlag: boolean;
  language: string;
  chain: HopDraft[];
  /** What the user said of quotations with nearly the same words. */
  verdicts: { id: number; same: boolean }[];
}

export const emptyReading = (): Reading => ({
  speaker: { text: "", id: null, kind: "person", about: "", someoneElse: false },
  organization: { text: "", id: null }, printedSpeaker: "", printedRole: "", cue: "",
});

export const emptyDraft = (): Draft => ({
  quote: "", anchor: null, form: null, readings: [emptyReading()], article: null, articleText: "", pinned: true,
  said: saidDraft(null), level: "not_stated", tags: [], note: "", keyFlag: false, language: "", chain: [], verdicts: [],
});

/** A quotation's words as one would type them: each part in its marks, the article's words between. */
export function quoteText(parts: readonly Part[]): string {
  return lines(parts.map((part, at) => `${part.open}${part.text}${part.close}${at < parts.length - 1 ? ` ${part.after.trim()} ` : ""}`).join("").replace(/ {2,}/g, " "));
}

/** A text field has one kind of line end. */
export const lines = (text: string) => text.replace(/\r\n?/g, "\n");

/** The draft of an edit. `spans` are where its words stand in the latest capture, where they do. */
export function draftOf(quotation: Quotation, spans: readonly TextSpan[] | undefined): Draft {
  const quote = quoteText(quotation.parts);
  return {
    quote,
    anchor: spans?.length && quotation.capture ? { captureId: quotation.capture.id, spans: [...spans], quote, paragraph: quotation.passage?.paragraph ?? 0, form: null } : null,
    form: quotation.form,
    readings: quotation.attributions.length === 0 ? [emptyReading()] : quotation.attributions.map((attribution) => ({
      speaker: { text: attribution.speaker?.name ?? "", id: attribution.speaker?.id ?? null, kind: attribution.speaker?.kind ?? "person", about: "", someoneElse: false },
      organization: { text: attribution.organization?.name ?? "", id: attribution.organization?.id ?? null },
      printedSpeaker: attribution.printed_speaker, printedRole: attribution.printed_role, cue: attribution.cue,
    })),
    article: quotation.article, articleText: quotation.article ? articleName(quotation.article) : "", pinned: true,
    said: saidDraft(quotation.said),
    level: quotation.level, tags: quotation.tags.map((tag) => tag.name), note: quotation.note, keyFlag: quotation.key_flag,
    language: quotation.language ?? "", chain: quotation.chain.map(hopDraft), verdicts: [],
  };
}

/** What the form calls an article. One without a headline still needs words in its field, or the field looks empty. */
export function articleName(article: Pick<ArticleRef, "headline" | "url">): string {
  return article.headline || article.url || t("detail.noHeadline");
}

/** A hop to fill in. */
export const hopDraft = ({ kind, party, seen_by_me, date }: Hop): HopDraft => ({ kind, party, seen_by_me, when: saidDraft(date) });

/** The draft of the next quotation from the same article: it keeps article, date and speaker. */
export function nextDraft(last: Draft, saved: Pick<Quotation, "article" | "said" | "attributions">): Draft {
  const next = emptyDraft();
  if (!last.pinned || !saved.article) return next;
  return {
    ...next, article: saved.article, articleText: articleName(saved.article),
    said: saidDraft(saved.said),
    readings: saved.attributions.length === 0 ? next.readings : saved.attributions.map(({ speaker, organization }) => ({
      ...emptyReading(),
      speaker: { ...emptyReading().speaker, text: speaker?.name ?? "", id: speaker?.id ?? null, kind: speaker?.kind ?? "person" },
      organization: { text: organization?.name ?? "", id: organization?.id ?? null },
    })),
  };
}

/** The words are still those that were chosen in the captured text. */
export function isAnchored(draft: Pick<Draft, "quote" | "anchor" | "article">): boolean {
  return draft.anchor !== null && draft.article !== null && lines(draft.quote) === draft.anchor.quote;
}

/**
 * A draft for the core. `dates` is what the core made of the dates that were typed; `cue` is what the marks left between
 * the parts, for a reading that has none of its own.
 */
export function toInput(draft: Draft, dates: Readings, cue = ""): QuotationInput {
  const anchored = isAnchored(draft);
  return {
    quote: draft.quote,
    spans: anchored ? draft.anchor!.spans : [],
    capture_id: anchored ? draft.anchor!.captureId : null,
    article_id: draft.article?.id ?? null,
    attributions: draft.readings.filter((reading, at) => at === 0 || hasWords(reading)).map((reading) => attribution(reading, cue)),
    form: draft.form, level: draft.level, language: draft.language.trim() || null,
    said: saidInput(draft.said, dates.said), tags: draft.tags, note: draft.note, key_flag: draft.keyFlag, 
    chain: draft.chain.map(({ when, ...hop }, at) => ({ ...hop, date: saidInput(when, dates.hops[at] ?? { is: "missing" }) })),
  };
}

function attribution(reading: Reading, cue: string): AttributionInput {
  const { speaker, organization } = reading;
  const name = speaker.text.trim();
  return {
    speaker: speaker.id !== null ? { is: "existing", id: speaker.id } : name ? { is: "new", kind: speaker.kind, name, someone_else: speaker.someoneElse, ...(speaker.kind === "unnamed_source" && speaker.printed) } : null,
    organization: organizationChoice(organization),
    printed_speaker: reading.printedSpeaker, printed_role: reading.printedRole, cue: reading.cue || cue,
  };
}

function organizationChoice({ text, id, part }: OrganizationEntry): OrganizationChoice | null {
  const name = text.trim();
  if (id !== null) return { is: "existing", id };
  return name ? { is: "new", name, ...(part?.name === name && { parent: part.of }) } : null;
}

const hasWords = (reading: Reading) => Boolean(reading.speaker.text.trim() || reading.organization.text.trim() || reading.printedRole.trim() || reading.printedSpeaker.trim() || reading.cue.trim());

/** Whether anything was typed that closing would lose. */
export function isTyped(draft: Draft, start: Draft): boolean {
  const print = ({ verdicts: _, pinned: __, ...rest }: Draft) => JSON.stringify(rest);
  return print(draft) !== print(start);
}
