import type { OrganizationLink } from "$/api/generated.ts";

/** By which link the organization facet and new organization filters mean an organization. */
class FacetLink {
  link = $state<OrganizationLink>("any");
}

export const facetLink = new FacetLink();
