/** Changes of the filter in use, from facets, chips, links and commands. Every change starts the list at its top. */
import type { DateRange, Filter, Term } from "$/api/generated.ts";
import { call } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { emptyFilter, findTerm, withRange, withTerm, withoutTerm } from "$/lib/filter.ts";
import { cleared } from "$/lib/scope.ts";
import { undoAction } from "$/state/act.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { listing } from "$/state/listing.svelte.ts";
import { router } from "$/state/router.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

function use(filter: Filter): void {
  listing.filter = filter;
}

/** Goes to the list with a filter, as a new place in the history. For links such as "Show in the list". */
export function showInList(filter: Filter = emptyFilter): void {
  router.go({ view: "library" }, { listing: { filter, sort: listing.sort, scroll: 0 } });
}

/** Includes or leaves out; the same again takes the term away. */
export function toggleTerm(term: Term): void {
  const present = findTerm(listing.filter, term);
  const same = present !== undefined && present.exclude === term.exclude && JSON.stringify(present) === JSON.stringify({ ...present, ...term });
  use(same ? withoutTerm(listing.filter, term) : withTerm(listing.filter, term));
}

/** Asks for one period in the place of any other; undefined: any time. */
export const setRange = (field: "date" | "said" | "published", range: DateRange | undefined) => use(withRange(listing.filter, field, range));
export const setTerm = (term: Term) => use(withTerm(listing.filter, term));
export const removeTerm = (term: Term) => use(withoutTerm(listing.filter, term));
export const turnTerm = (term: Term) => use(withTerm(listing.filter, { ...term, exclude: !term.exclude }));
export const clearFilter = () => use(cleared(listing.filter));

/** Asks for a name and keeps the filter in use under it. */
export function saveFilter(): void {
  const filter = listing.filter;
  dialogs.open({
    kind: "name", title: t("saved.title"), label: t("saved.name"), value: "",
    save: async (name) => {
      await call("save_filter", { name, filter });
      toasts.show(t("saved.done", { name }), undoAction());
    },
  });
}
