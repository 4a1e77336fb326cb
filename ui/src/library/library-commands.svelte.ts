import { t } from "$/i18n/index.ts";
import { provide, type Command } from "$/state/commands.svelte.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { router, type Route } from "$/state/router.svelte.ts";

/** What can be done with the open library as a whole. Call it while the window is set up. */
export function libraryCommands(): void {
  const go = (id: string, route: Route, label: () => string): Command => ({ id, label, scope: "window", run: () => router.go(route) });

  provide(() => [
    { id: "library.import", label: () => t("command.library.import"), icon: "import", scope: "window", run: () => dialogs.open({ kind: "import" }) },
    { id: "library.check", label: () => t("command.library.check"), icon: "checkLibrary", scope: "window", run: () => dialogs.open({ kind: "check", rebuild: false }) },
    { id: "library.rebuild", label: () => t("command.library.rebuild"), icon: "again", scope: "window", run: () => dialogs.open({ kind: "check", rebuild: true }) },
    go("go.outlets", { view: "outlets" }, () => t("command.go.outlets")),
    go("go.tags", { view: "tags" }, () => t("command.go.tags")),
    go("go.projects", { view: "projects" }, () => t("command.go.projects")),
    go("go.activity", { view: "activity" }, () => t("command.go.activity")),
  ]);
}
