import type { OrganizationLink } from "$/api/generated.ts";
import { listing } from "$/state/listing.svelte.ts";
import { setTerm } from "./actions.ts";

export const links: OrganizationLink[] = ["any", "then", "now", "printed", "itself", "authors"];

/** By which link the organization facet and new organization filters mean an organization. */
class FacetLink {
  link = $state<OrganizationLink>("any");
}

export const facetLink = new FacetLink();

/** Means every organization of the filter, and the next ones, by this link. */
export function chooseLink(link: OrganizationLink): void {
  facetLink.link = link;
  for (const term of listing.filter.terms) if (term.field === "organization") setTerm({ ...term, link });
}
