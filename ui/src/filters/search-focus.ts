/** The search field, so that a command can put the focus there. */
let field: HTMLInputElement | undefined;

export function setSearchField(element: HTMLInputElement | undefined): void {
  field = element;
}

/** Focuses the field and selects what stands in it. */
export function focusSearch(): void {
  field?.focus();
  field?.select();
}
