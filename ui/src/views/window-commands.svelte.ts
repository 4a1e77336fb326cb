import { canRegister, openLinks } from "$/articles/source/links.ts";
import type { IconName } from "$/components/icons.ts";
import { t } from "$/i18n/index.ts";
import { printKey } from "$/lib/keys.ts";
import { provide } from "$/state/commands.svelte.ts";
import { detailPane } from "$/state/detail.svelte.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { incoming } from "$/state/incoming.svelte.ts";
import { listing } from "$/state/listing.svelte.ts";
import { preferences, type Theme } from "$/state/preferences.svelte.ts";
import { router, type Route } from "$/state/router.svelte.ts";
import { session } from "$/state/session.svelte.ts";
import { ticks } from "$/state/ticks.svelte.ts";
import { undo } from "$/state/undo.svelte.ts";
import { libraryCommands } from "$/library/library-commands.svelte.ts";
import { listSelection } from "$/quotations/list-selection.svelte.ts";
import { focusFilters, focusPane } from "./panes-focus.ts";
import { filterCommands } from "$/filters/filter-commands.svelte.ts";
import { focusSearch } from "$/filters/search-focus.ts";

const themes: Theme[] = ["system", "light", "dark"];

/** What can be done wherever one is in a library. */
export function windowCommands(toggleNav: () => void): void {
  const scope = "window" as const;
  const go = (id: string, icon: IconName, route: Route, label: () => string) => ({ id, label, icon, scope, run: () => router.go(route) });

  libraryCommands();
  filterCommands();
  provide(() => [
    {
      id: "quotation.new", keys: ["Mod+N"], label: () => t("command.quotation.new"), icon: "add", scope,
      run: () => {
        const route = router.route;
        if (route.view !== "library" && !router.go({ view: "library" }, { listing: listing.snapshot() })) return;
        detailPane.edit({ mode: "create", ...(route.view === "article" && { articleId: route.id }) });
      },
    },
    { id: "article.new", keys: ["Mod+Shift+N"], label: () => t("command.article.new"), icon: "addArticle", scope, run: () => dialogs.open({ kind: "article" }) },
    { id: "source.file", keys: ["Mod+Shift+O"], label: () => t("command.source.open"), icon: "open", scope, run: () => dialogs.open({ kind: "article", file: true }) },
    { id: "source.clipboard", label: () => t("command.source.clipboard"), icon: "paste", scope, detail: () => (session.current?.shortcut ? printKey(session.current.shortcut) : undefined), run: () => void incoming.paste() },
    { id: "source.bookmarklet", label: () => t("command.source.bookmarklet"), icon: "saved", scope, run: () => dialogs.open({ kind: "bookmarklet" }) },
    { id: "source.links", label: () => t("command.source.links"), icon: "link", scope, enabled: canRegister, run: () => void openLinks() },
    {
      id: "search.focus", keys: ["Mod+F"], label: () => t("command.search"), icon: "search", scope,
      run: () => {
        if (router.route.view === "library" || router.go({ view: "library" }, { listing: listing.snapshot() })) focusSearch();
      },
    },
    { id: "palette.open", keys: ["Mod+K"], label: () => t("command.palette"), scope, inPalette: false, run: () => dialogs.open({ kind: "palette" }) },
    { id: "edit.undo", keys: ["Mod+Z"], label: () => undo.undoLabel, keyLabel: () => t("command.undo"), icon: "undo", scope, inText: false, enabled: () => undo.mayUndo, run: () => void undo.undo() },
    { id: "edit.redo", keys: ["Mod+Shift+Z", "Mod+Y"], label: () => undo.redoLabel, keyLabel: () => t("command.redo"), icon: "redo", scope, inText: false, enabled: () => undo.mayRedo, run: () => void undo.redo() },
    {
      id: "export.open", keys: ["Mod+E"], label: () => t("command.export.shown"), icon: "export", scope,
      detail: () => t("list.count", { n: listing.counted?.total ?? 0 }), run: () => dialogs.open({ kind: "export", ticked: false }),
    },
    {
      id: "export.ticked", keys: ["Mod+Shift+E"], label: () => t("command.export.ticked"), icon: "check", scope,
      detail: () => t("status.ticked", { n: ticks.size }), enabled: () => ticks.size > 0, run: () => dialogs.open({ kind: "export", ticked: true }),
    },
    { id: "go.back", keys: ["Alt+ArrowLeft"], label: () => t("command.back"), icon: "back", scope, enabled: () => router.canGoBack, run: () => router.back() },
    { id: "go.forward", keys: ["Alt+ArrowRight"], label: () => t("command.forward"), icon: "forward", scope, enabled: () => router.canGoForward, run: () => router.forward() },
    go("go.all", "quotation", { view: "library" }, () => t("command.go.all")),
    go("go.articles", "article", { view: "articles" }, () => t("command.go.articles")),
    go("go.speakers", "speaker", { view: "speakers" }, () => t("command.go.speakers")),
    go("go.organizations", "organization", { view: "organizations" }, () => t("command.go.organizations")),
    { id: "pane.next", keys: ["F6"], label: () => t("command.pane.next"), scope, inPalette: false, run: () => focusPane(1) },
    { id: "pane.previous", keys: ["Shift+F6"], label: () => t("command.pane.previous"), scope, inPalette: false, run: () => focusPane(-1) },
    {
      id: "go.escape", keys: ["Escape"], label: () => t("command.escape"), scope, inPalette: false,
      run: () => {
        if (router.route.view === "library") listSelection.focus();
        else if (router.canGoBack) router.back();
        else router.go({ view: "library" });
      },
    },
    { id: "filters.focus", keys: ["Mod+Shift+F"], label: () => t("command.filters"), icon: "filters", scope, run: () => void focusFilters(toggleNav) },
    { id: "nav.toggle", keys: ["Mod+B"], label: () => t("command.nav.toggle"), icon: "nav", scope, run: toggleNav },
    { id: "library.open", keys: ["Mod+O"], label: () => t("command.library.open"), icon: "open", scope, run: () => void session.open() },
    { id: "library.create", label: () => t("command.library.create"), icon: "add", scope, run: () => void session.create() },
    { id: "library.sample", keys: ["Mod+L"], label: () => t("command.library.sample"), icon: "sample", scope, run: () => void session.openSample() },
    ...themes.map((theme) => ({
      id: `theme.${theme}`, label: () => t(`command.theme.${theme}`), icon: theme, scope, enabled: () => preferences.theme !== theme, run: () => void (preferences.theme = theme),
    })),
    // The last, so that it stands at the end of the status bar.
    { id: "keys.show", keys: ["?"], label: () => t("command.keys"), icon: "keyboard", hint: () => t("hint.keys"), scope, run: () => dialogs.open({ kind: "keys" }) },
  ]);
}
