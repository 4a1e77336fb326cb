import { asCallError } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { toasts } from "./toast.svelte.ts";
import { undo } from "./undo.svelte.ts";

/** The button that takes the last write back. */
export const undoAction = () => ({ label: t("toast.undo"), key: "Mod+Z", run: () => void undo.undo() });

/** Runs a write and says what was done, with Undo beside it; or says why not. True: it was done. */
export async function act(done: string, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    toasts.show(done, undoAction());
    return true;
  } catch (error) {
    toasts.fail(asCallError(error).message);
    return false;
  }
}
