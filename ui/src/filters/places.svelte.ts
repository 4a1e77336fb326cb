import type { IconName } from "$/components/icons.ts";
import { t } from "$/i18n/index.ts";
import { isEmpty, sameFilter } from "$/lib/filter.ts";
import { projectScope } from "$/lib/scope.ts";
import { query } from "$/state/query.svelte.ts";
import { listing } from "$/state/listing.svelte.ts";
import { router, type Route } from "$/state/router.svelte.ts";
import { showInList } from "./actions.ts";

/** A place of the navigation. */
export interface Place {
  id: string;
  icon: IconName;
  label: string;
  count: number | undefined;
  current: boolean;
  go: () => void;
}

/** The places of the open library with their counts. Call it while a component is set up. */
export function places() {
  const info = query("get_library", () => ({}), ["quotations", "articles", "speakers", "organizations", "outlets"]);
  const projects = query("list_projects", () => ({}), ["projects", "quotations"]);
  const saved = query("list_saved_filters", () => ({}), ["saved_filters", "quotations"]);

  const inLibrary = () => router.route.view === "library";
  const scope = () => (inLibrary() ? projectScope(listing.filter) : undefined);
  const savedNow = () => (inLibrary() ? saved.data?.find((each) => !isEmpty(each.filter) && sameFilter(each.filter, listing.filter)) : undefined);
  const page = (id: string, icon: IconName, label: string, count: number | undefined, route: Route, views: readonly Route["view"][]): Place => ({
    id, icon, label, count, current: views.includes(router.route.view), go: () => router.go(route),
  });

  return {
    get pages(): Place[] {
      const counts = info.data;
      return [
        { id: "all", icon: "quotation", label: t("nav.all"), count: counts?.quotations, current: inLibrary() && !scope() && !savedNow(), go: () => showInList() },
        page("articles", "article", t("nav.articles"), counts?.articles, { view: "articles" }, ["articles", "article"]),
        page("speakers", "speaker", t("nav.speakers"), counts?.speakers, { view: "speakers" }, ["speakers", "speaker"]),
        page("organizations", "organization", t("nav.organizations"), counts?.organizations, { view: "organizations" }, ["organizations", "organization"]),
        page("outlets", "outlet", t("nav.outlets"), counts?.outlets, { view: "outlets" }, ["outlets", "outlet"]),
      ];
    },
    get projects(): (Place & { project: number })[] {
      return (projects.data ?? []).map(({ project, quotations }) => ({
        id: `project-${project.id}`, project: project.id, icon: "project", label: project.name, count: quotations,
        current: !savedNow() && scope()?.id === project.id,
        go: () => showInList({ text: "", terms: [{ field: "project", id: project.id, exclude: false }] }),
      }));
    },
    get saved(): (Place & { filter: number })[] {
      return (saved.data ?? []).map(({ id, name, filter, quotations }) => ({
        id: `saved-${id}`, filter: id, icon: "saved", label: name, count: quotations, current: savedNow()?.id === id, go: () => showInList(filter),
      }));
    },
  };
}
