/** Values of facets as terms of a filter. */
import type { Condition, Facet, FacetValue, Filter, Term } from "$/api/generated.ts";
import { subject } from "$/lib/filter.ts";
import { termWords } from "$/lib/term-words.ts";
import { toggleTerm } from "./actions.ts";
import { facetLink } from "./facet-link.svelte.ts";
import { labelOf, learnName } from "./term-names.svelte.ts";

export const facetKey = (value: FacetValue): string => subject({ ...value.condition, exclude: false });

/** The term that choosing a value adds; an organization is meant by the link in use. */
export const facetTerm = (condition: Condition, exclude: boolean): Term => ({ ...(condition.field === "organization" ? { ...condition, link: facetLink.link } : condition), exclude });

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const facetLabel = (value: FacetValue): string => ("id" in value.condition && value.label) || capital(termWords(facetTerm(value.condition, false)).value);

const isYear = (term: Term) => term.field === "date" && term.from !== null && term.from === term.to && /^\d{4}$/.test(term.from);

/** The values of a facet with those that the filter in use names and the answer leaves out. */
export function withChosen(facet: Facet, filter: Filter): FacetValue[] {
  const missing = filter.terms.filter((term) => (facet.field === "year" ? isYear(term) : term.field === facet.field) && !facet.values.some(({ condition }) => subject({ ...condition, exclude: false }) === subject(term)));
  return [...facet.values, ...missing.map((term): FacetValue => {
    const { exclude, ...condition } = term;
    const known = labelOf(term);
    return { condition: condition as Condition, label: known?.name ?? "", count: Math.max(0, known?.count ?? 0), state: exclude ? "excluded" : "included" };
  })];
}

/** Includes or leaves out; the same again takes the term away. */
export function toggleValue(value: FacetValue, exclude: boolean): void {
  const term = facetTerm(value.condition, exclude);
  if (value.label && "id" in value.condition) learnName(term, value.label);
  toggleTerm(term);
}
