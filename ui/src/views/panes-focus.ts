/** Moving the focus from pane to pane, so that nobody has to tab through one to reach the next. */
import { tick } from "svelte";

const panes = ["nav", "nav-rail", "list", "detail", "sheet", "beside"];
const reachable = "a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex='0']";

function elements(): HTMLElement[] {
  const found = panes.map((name) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`));
  const page = document.querySelector<HTMLElement>("main.page");
  return [...found, page].filter((element) => element !== null);
}

function enter(pane: HTMLElement | undefined): void {
  if (!pane) return;
  (pane.tabIndex >= 0 ? pane : (pane.querySelector<HTMLElement>("[aria-current='page']") ?? pane.querySelector<HTMLElement>(reachable)))?.focus();
}

/** Focuses the next pane, or the one before. */
export function focusPane(by: 1 | -1): void {
  const all = elements();
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  enter(all[at < 0 ? 0 : (at + by + all.length) % all.length]);
}

/** Focuses the first filter, opening the navigation where it is a rail. */
export async function focusFilters(toggleNav: () => void): Promise<void> {
  const first = () => document.querySelector<HTMLElement>('[data-testid="nav"] [data-testid="facet-value"]');
  if (!first()) {
    toggleNav();
    await tick();
  }
  first()?.focus();
}
