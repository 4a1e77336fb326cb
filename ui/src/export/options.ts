/** The choices of an export: what a window remembers of them, and what each format can do. */
import type { ExportFormat, ExportGroup, ExportLayout, ExportVersion, ExportWording } from "$/api/generated.ts";

export const formats: readonly { format: ExportFormat; extension: string }[] = [
  { format: "html", extension: "html" },
  { format: "md", extension: "md" },
  { format: "csv", extension: "csv" },
  { format: "json", extension: "json" },
];
export const groups: readonly ExportGroup[] = ["speaker", "date", "article", "none"];
export const wordings: readonly ExportWording[] = ["printed", "clean", "both"];
/** Which captured version of its article a quotation is cited from. */
export const versions: readonly ExportVersion[] = ["chosen", "first", "latest"];

/** What can go out with each quotation, in the order of the dialog. */
export const withEach = ["role_then", "printed_role", "chain", "wordings", "checks", "capture_hash", "tags", "note"] as const;
export type With = (typeof withEach)[number];

export interface Choices {
  format: ExportFormat;
  layout: ExportLayout;
}

export const usual: Choices = {
  format: "html",
  layout: {
    title: "", group_by: "speaker", wording: "printed", version: "chosen", role_then: true, printed_role: true, chain: true, wordings: false, checks: false, capture_hash: true, tags: false, note: false,
    not_in_capture: false,
  },
};

/**
 * The choices as they were kept, whatever an older version kept. A title belongs to one sheet and what is not in the
 * captured text is let out by a decision for one sheet, so neither is remembered.
 */
export function remembered(kept: unknown): Choices {
  if (typeof kept !== "object" || kept === null) return usual;
  const { format, layout } = kept as { format?: unknown; layout?: unknown };
  const old = (typeof layout === "object" && layout !== null ? layout : {}) as Partial<Record<keyof ExportLayout, unknown>>;
  const one = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => (of.includes(value as T) ? (value as T) : otherwise);
  const ticks = Object.fromEntries(withEach.map((name) => [name, typeof old[name] === "boolean" ? old[name] : usual.layout[name]])) as Record<With, boolean>;
  return {
    format: one(format, formats.map((each) => each.format), usual.format),
    layout: { ...usual.layout, ...ticks, group_by: one(old.group_by, groups, usual.layout.group_by), wording: one(old.wording, wordings, usual.layout.wording), version: one(old.version, versions, usual.layout.version) },
  };
}

/** Whether a choice means anything for a format: everything goes into JSON as it is, and a table has no title. */
export function applies(format: ExportFormat, choice: "title" | "layout"): boolean {
  return format !== "json" && (choice === "layout" || format !== "csv");
}

/** A name for the file: the title or the library's name, without what file systems refuse. */
export function suggestedName(title: string, library: string, extension: string): string {
  const name = (title.trim() || library).replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").trim().replace(/^\.+/, "").slice(0, 80).trim();
  return `${name || "quotations"}.${extension}`;
}
