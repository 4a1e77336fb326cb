/** What a report on two versions comes to. */
import type { CaptureComparison, ComparedQuotation, Place, QuotationFate, QuotationPlace } from "$/api/generated.ts";
import type { IconName } from "$/components/icons.ts";

export type Fate = QuotationFate["is"];

/** The gravest first. */
export const fates: readonly Fate[] = ["missing", "altered", "moved", "unchanged"];

export const fateIcon: Record<Fate, IconName> = { unchanged: "check", moved: "respondsTo", altered: "edit", missing: "danger" };

/** How many quotations met each fate; those that none met are left out. */
export function counts(report: CaptureComparison): { fate: Fate; n: number }[] {
  return fates.map((fate) => ({ fate, n: report.quotations.filter((each) => each.fate.is === fate).length })).filter(({ n }) => n > 0);
}

/** Where its words stand in the later version. */
export const placeOf = ({ fate }: ComparedQuotation): Place | undefined => (fate.is === "missing" ? undefined : fate.place);

/** The quotations that kept their words and are not cited from the later version yet. */
export function untaken(report: CaptureComparison): QuotationPlace[] {
  return report.quotations.flatMap((each) => (!each.taken && (each.fate.is === "unchanged" || each.fate.is === "moved") ? [{ quotation_id: each.quotation.id, spans: each.fate.place.spans }] : []));
}
