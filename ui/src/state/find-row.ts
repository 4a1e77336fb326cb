import { call } from "$/api/call.ts";
import type { Filter, QuotationRow, Sort } from "$/api/generated.ts";
import { listedDay } from "$/lib/listed.ts";
import { pageSize } from "./pages.svelte.ts";

type Standing = Pick<QuotationRow, "id" | "said" | "published">;

/** Whether one row stands before another: by day, then by id, the undated below all days; the last added first. */
function isBefore(a: Standing, b: Standing, sort: Sort): boolean {
  if (sort === "added") return a.id > b.id;
  const [dayA, dayB] = [listedDay(a) ?? "", listedDay(b) ?? ""];
  const [first, second] = dayA === dayB ? [a.id, b.id] : [dayA, dayB];
  return sort === "newest" ? first > second : first < second;
}

/**
 * Where a quotation stands in a list, although its page may be far from what was read: near where it was, else under
 * its day, else by halving. Undefined: the list does not hold it.
 */
export async function findRow(
  list: { filter: Filter; sort: Sort; /** So many rows at the head stand by relevance, the others by date. */ ranked?: number; total: number; lane?: string; near?: number | undefined },
  row: Standing,
): Promise<number | undefined> {
  const { filter, ranked = 0, lane = "" } = list;
  if (ranked > 0) {
    // What fits best can stand anywhere among them; those that follow are where the date puts them.
    const at = (await call("list_quotation_ids", { filter, sort: list.sort, offset: 0, limit: ranked, lane })).indexOf(row.id);
    if (at >= 0) return at;
  }
  const sort = list.sort === "relevance" ? "newest" : list.sort;
  const read = async (offset: number, limit: number) => (await call("list_quotations", { filter, sort, offset, limit, lane })).rows;
  const among = (rows: readonly QuotationRow[], offset: number) => {
    const at = rows.findIndex(({ id }) => id === row.id);
    return at < 0 ? undefined : offset + at;
  };

  let low = 0;
  if (list.near !== undefined) {
    const offset = Math.max(0, list.near - pageSize);
    const at = among(await read(offset, 2 * pageSize), offset);
    if (at !== undefined) return at;
  }
  const day = sort === "added" ? undefined : listedDay(row);
  if (day !== undefined) {
    const { offset } = await call("locate_date", { filter, sort, date: day });
    const rows = await read(offset, pageSize);
    const at = among(rows, offset);
    const last = rows.at(-1);
    if (at !== undefined || rows.length < pageSize || !last || !isBefore(last, row, sort)) return at;
    low = offset + pageSize;
  }
  let high = list.total;
  while (high - low > pageSize) {
    const middle = Math.floor((low + high) / 2);
    const [there] = await read(middle, 1);
    if (!there || !isBefore(there, row, sort)) high = middle + 1;
    else low = middle + 1;
    if (there?.id === row.id) return middle;
  }
  return among(await read(low, pageSize), low);
}
