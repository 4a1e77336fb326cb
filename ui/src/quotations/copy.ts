import { asCallError, call } from "$/api/call.ts";
import type { Quotation } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { edtfWords } from "$/lib/dates.ts";
import { plainText } from "$/lib/plain-text.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** Puts the printed words and where they stand on the clipboard. */
export async function copyCitation(id: number | undefined): Promise<void> {
  if (id === undefined) return;
  try {
    await navigator.clipboard.writeText(citation(await call("get_quotation", { id })));
    toasts.show(t("done.copied"));
  } catch (error) {
    toasts.fail(asCallError(error).message);
  }
}

/** The words as printed, who said them, and the article: “…” — Speaker, “Headline”, Outlet, 13 March 2024, URL. */
export function citation(quotation: Pick<Quotation, "parts" | "attributions" | "article" | "form">): string {
  const speakers = quotation.attributions.map(({ speaker, printed_speaker }) => speaker?.name ?? printed_speaker).filter(Boolean);
  const article = quotation.article;
  const source = [
    speakers.join(` ${t("list.or")} `),
    article?.headline && `“${article.headline}”`,
    article?.outlet?.name,
    article?.published && edtfWords(article.published.edtf),
    article?.url,
  ].filter(Boolean);
  const label = quotation.form === "direct" ? "" : ` [${t(`form.${quotation.form}`)}]`;
  return `${plainText(quotation.parts)}${label}\n— ${source.join(", ")}`;
}
