/** Which badges a row carries. The usual case has none; a row shows two at most, the gravest first. */
import type { QuotationRow } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";

export interface BadgeText {
  text: string;
  tone?: "caution" | "danger";
}

export function badges(row: Pick<QuotationRow, "form" | "level" | "speakers" | "anchoring">): BadgeText[] {
  const found: BadgeText[] = [];
  if (row.level === "off_the_record") found.push({ text: t("list.badge.off_the_record"), tone: "danger" });
  if (row.anchoring === "not_in_capture") found.push({ text: t("list.badge.unanchored"), tone: "danger" });
  if (row.speakers.length > 1) found.push({ text: t("list.badge.ambiguous"), tone: "caution" });
  if (row.form !== "direct") found.push({ text: t(`form.${row.form}`) });
  if (row.level === "background" || row.level === "deep_background") found.push({ text: t(`list.badge.${row.level}`) });
  return found.slice(0, 2);
}
