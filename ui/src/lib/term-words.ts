/** Terms in words, for chips and facets: a verb, then a value. */
import type { DateRange, Term } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { periodWords } from "./brush.ts";
import { shortDay } from "./dates.ts";

export interface TermWords {
  verb: string;
  value: string;
}

/**
 * `name` is what the core calls the thing that an id stands for. `link` false leaves out by which link an organization
 * is meant, where that is said once for all of them.
 */
export function termWords(term: Term, name = "", link = true): TermWords {
  const verb = t(`field.${term.field}`);
  switch (term.field) {
    case "kind":
      return { verb, value: t(`kind.${term.value}`).toLowerCase() };
    case "form":
      return { verb, value: t(`form.${term.value}`) };
    case "level":
      return { verb, value: t(`level.${term.value}`).toLowerCase() };
    case "flag":
      return { verb: "", value: t(`flag.${term.value}`).toLowerCase() };
    case "role":
      return { verb, value: term.text };
    case "date":
    case "said":
    case "published":
      return { verb, value: rangeWords(term) };
    case "organization":
      return { verb, value: link ? `${name} (${t(`link.${term.link}`)})` : name };
    case "speaker":
      return { verb, value: term.rivals ? t("chips.withRivals", { name }) : name };
    default:
      return { verb, value: name };
  }
}

/** "Nov 2023 – Mar 2024 or unknown". */
export function rangeWords(range: DateRange): string {
  const { from, to } = range;
  const days = from && to ? periodWords(from, to) : from ? t("date.from", { date: shortDay(from) }) : to ? t("date.by", { date: shortDay(to) }) : "";
  if (!days) return t(range.unknown ? "chips.unknown" : "chips.known");
  return range.unknown ? t("chips.orUnknown", { days }) : days;
}
