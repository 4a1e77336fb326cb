/** A project is where one works, not a condition among others: its term is shown in the navigation, not as a chip. */
import type { Filter, OrganizationLink, Term } from "$/api/generated.ts";

type ProjectTerm = Extract<Term, { field: "project" }>;

/** The one project that a filter is confined to, if it is. */
export function projectScope(filter: Filter): ProjectTerm | undefined {
  const projects = filter.terms.filter((term): term is ProjectTerm => term.field === "project" && !term.exclude);
  return projects.length === 1 ? projects[0] : undefined;
}

/** The terms that chips show. */
export function chipTerms(filter: Filter): Term[] {
  const scope = projectScope(filter);
  return filter.terms.filter((term) => term !== scope);
}

/** The link that all included organizations share, so that one chip can say it; none when they differ. */
export function sharedLink(filter: Filter): OrganizationLink | undefined {
  const links = new Set(filter.terms.flatMap((term) => (term.field === "organization" ? [term.link] : [])));
  return links.size === 1 ? [...links][0] : undefined;
}

/** The filter with nothing but its project. */
export function cleared(filter: Filter): Filter {
  const scope = projectScope(filter);
  return { text: "", terms: scope ? [scope] : [] };
}
