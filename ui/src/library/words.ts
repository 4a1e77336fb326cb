import type { ImportReport } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";

/** The last part of a path of any platform. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;
}

/** The folder of a path, as it is written; empty for a bare name. */
export function folder(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length)).replace(/[/\\]+$/, "") || (/^[/\\]/.test(path) ? path[0]! : "");
}

/** What an import adds, in words, without what it does not: "12 quotations, 1 article and 3 speakers". */
export function arrivals(report: ImportReport): string {
  const words = [
    report.quotations > 0 && t("import.quotations", { n: report.quotations }),
    report.articles > 0 && t("import.articles", { n: report.articles }),
    report.speakers > 0 && t("import.speakers", { n: report.speakers }),
    report.organizations > 0 && t("import.organizations", { n: report.organizations }),
  ].filter((word) => word !== false);
  return listWords(words);
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : t("words.and", { first: words.slice(0, -1).join(", "), last: words.at(-1)! });
}
