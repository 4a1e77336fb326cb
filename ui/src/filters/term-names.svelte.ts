import type { Filter, Term, TermLabel } from "$/api/generated.ts";
import { subject } from "$/lib/filter.ts";
import { SvelteMap } from "svelte/reactivity";

/** What the things that terms name are called, kept once it is known, so that a chip has its name from the first moment. */
const names = new SvelteMap<string, TermLabel>();

export const labelOf = (term: Term): TermLabel | undefined => names.get(subject(term));

/** The core describes terms in the order of the filter. */
export function learn(filter: Filter, labels: readonly TermLabel[]): void {
  filter.terms.forEach((term, index) => {
    const label = labels[index];
    if (label) names.set(subject(term), label);
  });
}

/** Another library was opened. */
export const forgetNames = () => names.clear();

/** A facet knows the name before the core is asked. */
export function learnName(term: Term, name: string): void {
  if (!names.has(subject(term))) names.set(subject(term), { name, count: -1 });
}
