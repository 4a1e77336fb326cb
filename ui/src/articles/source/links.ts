import { asCallError } from "$/api/call.ts";
import { registerLinks } from "$/api/shell.ts";
import { t } from "$/i18n/index.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** Has the system open the bookmark's links with this program, which an installed one does by itself. */
export async function openLinks(): Promise<void> {
  try {
    await registerLinks();
    toasts.show(t("bookmarklet.registered"));
  } catch (failure) {
    toasts.fail(asCallError(failure).message);
  }
}
