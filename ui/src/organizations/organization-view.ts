import type { Filter, OrganizationLink, Term } from "$/api/generated.ts";
import { periodTerm } from "$/speakers/speaker-view.ts";
import type { Span } from "$/speakers/timeline.ts";

/** The filter of an organization's page: by any link or one of them, perhaps in one period. Its parts are included. */
export function organizationFilter(id: number, link: OrganizationLink, period: Span | undefined): Filter {
  const terms: Term[] = [{ field: "organization", id, link, exclude: false }];
  if (period) terms.push(periodTerm(period));
  return { text: "", terms };
}
