/** What can be done with an article from anywhere. */
import { asCallError, call } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { act } from "$/state/act.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** Deletes an article; where quotations go with it, their number is said and agreed to first. */
export async function deleteArticle(id: number, ondone: () => void): Promise<void> {
  try {
    const { quotations } = await call("get_article", { id });
    const go = async () => {
      if (await act(t("article.deleted"), () => call("delete_article", { id, with_quotations: quotations > 0 }))) ondone();
    };
    if (quotations === 0) return await go();
    dialogs.open({ kind: "confirm", title: t("article.delete.title"), text: t("article.delete.text", { n: quotations }), action: t("article.delete.go", { n: quotations }), danger: true, run: go });
  } catch (failure) {
    toasts.fail(asCallError(failure).message);
  }
}

export async function copyAddress(url: string): Promise<void> {
  await navigator.clipboard.writeText(url);
  toasts.show(t("article.url.copied"));
}
