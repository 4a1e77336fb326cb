/** A paragraph cut where marks begin and end, so that each piece is drawn with what lies on it. */
import type { Form, TextSpan } from "$/api/generated.ts";

export interface Mark extends TextSpan {
  /** A recorded quotation, a suggested one, the one that is looked at and its cue, or words chosen for a new one. */
  kind: "recorded" | "suggested" | "current" | "cue" | "chosen";
  form?: Form;
  quotationId?: number;
  /** The suggestion it belongs to. */
  suggestion?: string;
}

export interface Segment {
  text: string;
  marks: Mark[];
}

export function segments(text: string, paragraph: TextSpan, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const mark of here) for (const at of [mark.start, mark.end]) if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!;
    return { text: text.slice(start, end), marks: here.filter((mark) => mark.start < end && mark.end > start) };
  });
}

/** How a piece is drawn: what is looked at or chosen stands over the rest; a suggestion is drawn into what is recorded. */
export function look(marks: readonly Mark[]): string {
  if (marks.some((mark) => mark.kind === "current" || mark.kind === "chosen")) return "cur";
  const recorded = marks.filter((mark) => mark.kind === "recorded");
  const looks = recorded.length === 0 ? [] : recorded.every((mark) => mark.form === "indirect") ? ["rec", "ind"] : ["rec"];
  if (marks.some((mark) => mark.kind === "suggested")) looks.push("sug");
  if (marks.some((mark) => mark.kind === "cue")) looks.push("cue-u");
  return looks.join(" ");
}
