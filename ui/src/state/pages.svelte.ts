import type { QuotationRow } from "$/api/generated.ts";
import { SvelteMap } from "svelte/reactivity";

export const pageSize = 100;

/** So many pages are kept; beyond that the farthest from what is seen are dropped, so memory stays flat while scrolling. */
const kept = 16;

export const pageOf = (row: number): number => Math.floor(row / pageSize);

/** The rows of a list that were needed, by page. */
export class Pages {
  #rows = new SvelteMap<number, readonly QuotationRow[]>();

  at(row: number): QuotationRow | undefined {
    return this.#rows.get(pageOf(row))?.[row % pageSize];
  }

  has(page: number): boolean {
    return this.#rows.has(page);
  }

  /** How many pages are held. */
  get size(): number {
    return this.#rows.size;
  }

  /** Where a quotation stands, among the rows that are held. */
  positionOf(id: number): number | undefined {
    for (const [page, rows] of this.#rows) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * pageSize + at;
    }
    return undefined;
  }

  /** Takes rows in that begin at a page. */
  take(first: number, rows: readonly QuotationRow[]): void {
    for (let at = 0; at === 0 || at < rows.length; at += pageSize) this.#rows.set(first + at / pageSize, rows.slice(at, at + pageSize));
    if (this.#rows.size <= kept) return;
    const farthest = [...this.#rows.keys()].sort((a, b) => Math.abs(b - first) - Math.abs(a - first));
    for (const page of farthest.slice(0, this.#rows.size - kept)) this.#rows.delete(page);
  }

  clear(): void {
    this.#rows.clear();
  }
}
