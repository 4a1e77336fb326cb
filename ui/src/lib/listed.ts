/** Where a quotation stands in a list by date, as the core orders it (src-tauri/core/src/store/derived.rs). */
import type { DateAssertion, MonthCount, QuotationRow } from "$/api/generated.ts";

type Dated = Pick<QuotationRow, "said" | "published">;

const lastDay = (date: DateAssertion | null) => date?.latest ?? date?.earliest ?? undefined;

/** The day a quotation stands under, `YYYY-MM-DD`: its last possible one, since it was said by then; else the published one. */
export function listedDay({ said, published }: Dated): string | undefined {
  return lastDay(said) ?? lastDay(published);
}

/** The month heads of the first rows of a list by date, until the count brings those of all. */
export function headsOf(rows: readonly Dated[]): MonthCount[] {
  const heads: { month: string | null; count: number }[] = [];
  for (const row of rows) {
    const month = listedDay(row)?.slice(0, 7) ?? null;
    const head = heads.at(-1);
    if (head && head.month === month) head.count += 1;
    else heads.push({ month, count: 1 });
  }
  return heads;
}
