import { listing } from "$/state/listing.svelte.ts";
import { ticks } from "$/state/ticks.svelte.ts";

/** Moving and ticking in the list, by position. The list hands in how a row is brought into sight. */
class ListSelection {
  reveal: (row: number) => void = () => undefined;
  /** As reveal, with the row below the upper edge. */
  bringToTop: (row: number) => void = () => undefined;
  focus: () => void = () => undefined;
  #anchor: number | undefined;

  get at(): number | undefined {
    return listing.selectedAt;
  }

  /** Selects the row at a position and brings it into sight; a row that is not loaded yet is selected when it is. */
  async go(row: number): Promise<void> {
    const to = Math.max(0, Math.min(listing.layout.rows - 1, row));
    this.#anchor = to;
    this.reveal(to);
    const found = listing.row(to) ?? (await listing.load(to));
    if (found && this.#anchor === to) listing.select(to);
  }

  /** Shows a quotation in the detail, and its row, if the list holds it. */
  async show(id: number): Promise<void> {
    const at = await listing.reveal(id);
    if (at !== undefined && listing.selected === id) this.reveal(at);
  }

  /** What was selected is gone: its place is taken by what now stands there. */
  async replace(): Promise<void> {
    await listing.settled;
    if (listing.layout.rows === 0) listing.selected = undefined;
    else await this.go(this.#anchor ?? 0);
  }

  move(by: number): void {
    const at = this.at;
    void this.go(at === undefined ? (by > 0 ? 0 : listing.layout.rows - 1) : at + by);
  }

  tick(row: number | undefined = this.at): void {
    const found = row === undefined ? undefined : listing.row(row);
    if (!found) return;
    ticks.toggle(found.id);
    this.#anchor = row;
  }

  /** Ticks on from the selected row, one up or down. */
  extend(by: 1 | -1): void {
    const at = this.at;
    if (at === undefined) return;
    const to = Math.max(0, Math.min(listing.layout.rows - 1, at + by));
    this.tickTo(to);
    this.reveal(to);
  }

  /** Ticks everything between the last row that was meant and this one. */
  tickTo(row: number): void {
    const from = this.#anchor ?? this.at ?? row;
    const ids: number[] = [];
    for (let at = Math.min(from, row); at <= Math.max(from, row); at++) {
      const found = listing.row(at);
      if (found) ids.push(found.id);
    }
    ticks.add(ids);
    listing.select(row);
  }
}

export const listSelection = new ListSelection();
