/** A paragraph cut where marks begin and end, so that each piece is drawn with what lies on it. */
import type { Form, TextSpan } from "$/api/generated.ts";

export interface Mark extends TextSpan {
  /** A recorded quotation, the one that is looked at, or words chosen for a new one. */
  kind: "recorded" | "current" | "chosen";
  form?: Form;
  quotationId?: number;
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

/** How a piece is drawn: what is looked at stands over what is chosen, and that over what is recorded. */
export function look(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  if (marks.some((mark) => mark.kind === "current" || mark.kind === "chosen")) return "cur";
  return marks.every((mark) => mark.form === "indirect") ? "rec ind" : "rec";
}
