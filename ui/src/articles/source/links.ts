import { asCallError } from "$/api/call.ts";
import { registerLinks } from "$/api/shell.ts";
import { t } from "$/i18n/index.ts";
import { session } from "$/state/session.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** On a Mac the links belong to the installed program, and nobody has to ask for it. */
export const canRegister = () => session.current?.platform !== "macos";

/** Has the system open the bookmark's links with this program, which an installed one does by itself. */
export async function openLinks(): Promise<void> {
  try {
    await registerLinks();
    toasts.show(t("bookmarklet.registered"));
  } catch (failure) {
    toasts.fail(asCallError(failure).message);
  }
}
