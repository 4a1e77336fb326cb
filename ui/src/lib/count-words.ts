/** How many quotations a list has, in words. */
import type { QuotationCounts } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";

/**
 * "7 quotations", "7 of 2,413 quotations", and "1,000+ quotations" while they are still counted. Where the links are told
 * behind it, it always says of how many.
 */
export function countWords({ total, exact, all, links }: QuotationCounts): string {
  if (!exact) return total < all ? t("list.count.someOf", { n: total, all }) : t("list.count.some", { n: total });
  return total === all && links.length === 0 ? t("list.count", { n: total }) : t("list.count.of", { n: total, all });
}

/** By which links an organization's quotations were found: "3 by role then, 1 by printed words"; empty without one. */
export function linkWords({ links }: QuotationCounts): string {
  return links.filter(({ count }) => count > 0).map(({ link, count }) => t("matched.count", { n: count, link: t(`matched.${link === "any" ? "itself" : link}`) })).join(", ");
}
