import type { Facet, Filter, RoleRef, Term } from "$/api/generated.ts";
import { monthName, type Span } from "./timeline.ts";

/** The filter of a speaker's page: this speaker, perhaps also as one of several owners, perhaps in one period. */
export function speakerFilter(id: number, rivals: boolean, period: Span | undefined): Filter {
  const terms: Term[] = [{ field: "speaker", id, rivals, exclude: false }];
  if (period) terms.push(periodTerm(period));
  return { text: "", terms };
}

/** Said within whole months. */
export function periodTerm(period: Span): Term {
  return { field: "said", from: monthName(period.from), to: monthName(period.to - 1), unknown: false, exclude: false };
}

/** The roles that have no end, and the last one that has. */
export function nowAndBefore(roles: readonly RoleRef[]): { now: RoleRef[]; before: RoleRef | undefined } {
  const now = roles.filter((role) => role.ended === null && role.started !== null);
  const ended = roles.filter((role) => role.ended !== null);
  const before = ended.toSorted((a, b) => (b.ended?.latest ?? "").localeCompare(a.ended?.latest ?? ""))[0];
  return { now, before };
}

/** The outlets that print a filter's quotations, those with most first. */
export function outletsOf(facets: readonly Facet[]): { id: number; name: string; count: number }[] {
  const values = facets.find((facet) => facet.field === "outlet")?.values ?? [];
  return values.flatMap(({ condition, label, count }) => (condition.field === "outlet" && count > 0 ? [{ id: condition.id, name: label, count }] : []));
}
