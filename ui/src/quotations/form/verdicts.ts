import { asCallError, call } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { toasts } from "$/state/toast.svelte.ts";
import type { Draft } from "./draft.ts";

/** Writes down what the user said of quotations with nearly the same words; a no is remembered as well. */
export async function saveVerdicts(id: number, verdicts: Draft["verdicts"]): Promise<void> {
  for (const { id: other, same } of verdicts) {
    try {
      await call("link_quotations", { from_id: id, to_id: other, kind: "variant", status: same ? "confirmed" : "rejected" });
    } catch (failure) {
      // The quotation itself is saved: a failed link must not look like a failed save.
      toasts.fail(t("quick.linked.failed", { why: asCallError(failure).message }));
    }
  }
}
