/** Filters as values: terms of one field are alternatives, fields combine, an excluding term takes away. */
import type { DateRange, Filter, Term } from "$/api/generated.ts";

export const emptyFilter: Filter = { text: "", terms: [] };

export function isEmpty(filter: Filter): boolean {
  return filter.text.trim() === "" && filter.terms.length === 0;
}

/** What a term is about, without whether it includes or excludes: two terms of one subject would fight. */
export function subject(term: Term): string {
  switch (term.field) {
    case "date":
    case "said":
    case "published":
      return `${term.field}:${term.from ?? ""}/${term.to ?? ""}/${term.unknown}`;
    case "role":
      return `${term.field}:${term.text}`;
    case "kind":
    case "form":
    case "level":
    case "flag":
      return `${term.field}:${term.value}`;
    default:
      return `${term.field}:${term.id}`;
  }
}

/** Sets a term; one of the same subject gives way, in its place. */
export function withTerm(filter: Filter, term: Term): Filter {
  const at = filter.terms.findIndex((other) => subject(other) === subject(term));
  const terms = at < 0 ? [...filter.terms, term] : filter.terms.with(at, term);
  return { ...filter, terms };
}

export function withoutTerm(filter: Filter, term: Term): Filter {
  return { ...filter, terms: filter.terms.filter((other) => subject(other) !== subject(term)) };
}

type RangeField = "date" | "said" | "published";

/** The period that the filter asks for in a field, where it asks for one only. */
export function rangeOf(filter: Filter, field: RangeField): DateRange | undefined {
  const ranges = filter.terms.filter((term): term is Extract<Term, { field: RangeField }> => term.field === field && !term.exclude);
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** The filter with one period in a field, in the place of any other; undefined takes them away. */
export function withRange(filter: Filter, field: RangeField, range: DateRange | undefined): Filter {
  const at = filter.terms.findIndex((term) => term.field === field && !term.exclude);
  const terms = filter.terms.filter((term) => term.field !== field || term.exclude);
  if (!range) return { ...filter, terms };
  const { from, to, unknown } = range;
  return { ...filter, terms: terms.toSpliced(at < 0 ? terms.length : Math.min(at, terms.length), 0, { field, from, to, unknown, exclude: false }) };
}

/** The term of the same subject that the filter has, if any. */
export function findTerm(filter: Filter, term: Term): Term | undefined {
  return filter.terms.find((other) => subject(other) === subject(term));
}

export function sameFilter(a: Filter, b: Filter): boolean {
  const print = (filter: Filter) => JSON.stringify([filter.text.trim(), filter.terms.map((term) => JSON.stringify(Object.entries(term).sort())).sort()]);
  return print(a) === print(b);
}
