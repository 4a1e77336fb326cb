import { tick } from "svelte";

/** The search field, so that a command can put the focus there. */
let field: HTMLInputElement | undefined;

export function setSearchField(element: HTMLInputElement | undefined): void {
  field = element;
}

/** What an arrow key stops at among the filters in use: the chips, and the button that holds those without room. */
export const chipStops = "[data-testid=chip-turn], [data-testid=chips-more]";

/** Focuses the field and selects what stands in it. */
export function focusSearch(): void {
  field?.focus();
  field?.select();
}

/** Focuses the field with a stretch of its text selected, once the field has that text. */
export function selectInSearch(start: number, end: number): void {
  field?.focus();
  void tick().then(() => field?.setSelectionRange(start, end));
}
