import { t } from "$/i18n/index.ts";
import { isEmpty } from "$/lib/filter.ts";
import { provide, type Command } from "$/state/commands.svelte.ts";
import { listing } from "$/state/listing.svelte.ts";
import { query } from "$/state/query.svelte.ts";
import { router } from "$/state/router.svelte.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { searchBox } from "./search-box.svelte.ts";
import { selectInSearch } from "./search-focus.ts";
import { clearFilter, saveFilter, showInList } from "./actions.ts";

/** What can be done with the filter in use, and the filters that were saved. Call it while the window is set up. */
export function filterCommands(): void {
  const scope = "window" as const;
  const saved = query("list_saved_filters", () => ({}), ["saved_filters", "quotations"]);
  const inUse = () => router.route.view === "library" && !isEmpty(listing.filter);

  provide((): Command[] => [
    { id: "search.help", keys: ["F1"], label: () => t("command.search.help"), icon: "help", scope, run: () => dialogs.open({ kind: "query-help" }) },
    {
      id: "search.asText", keys: ["Mod+Shift+L"], label: () => t(searchBox.asLine ? "search.asChips" : "search.asText"), keyLabel: () => t("search.asText"), icon: "asText", scope,
      run: () => void searchBox.turn().then(() => selectInSearch(searchBox.text.length, searchBox.text.length)),
    },
    { id: "filter.clear", label: () => t("command.filter.clear"), icon: "filters", scope, enabled: inUse, run: clearFilter },
    { id: "filter.save", label: () => t("command.filter.save"), icon: "saved", scope, enabled: inUse, run: saveFilter },
    ...(saved.data ?? []).map(({ id, name, filter, quotations }): Command => ({
      id: `filter.saved-${id}`, label: () => t("command.filter.saved", { name }), detail: () => t("list.count", { n: quotations }), icon: "saved", scope, run: () => showInList(filter),
    })),
  ]);
}
