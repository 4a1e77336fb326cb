import { t } from "$/i18n/index.ts";
import { toasts } from "$/state/toast.svelte.ts";
import { onDestroy } from "svelte";
import { lines } from "./draft.ts";
import type { FormState } from "./form-state.svelte.ts";
import { kept } from "./kept.svelte.ts";

/** Closing the form: it asks once where something was typed, and what was typed is kept in any case. */
export function closing(form: FormState, onclose: (saved?: number) => void) {
  let asking = $state(false);

  function leave() {
    const words = lines(form.draft.quote).trim();
    const typed = form.typed;
    if (typed) {
      form.keep();
      const label = words ? t("quick.kept", { words: words.length > 40 ? `${words.slice(0, 40)}…` : words }) : t("quick.kept.empty");
      toasts.show(label, { label: t("quick.kept.back"), run: () => kept.bringBack() });
    }
    onclose();
  }

  let left = false;
  // Going to another page takes the form away without asking: the draft is kept just the same.
  onDestroy(() => {
    if (!left && form.ready) form.keep();
  });

  return {
    get asking() { return asking; },
    ask() {
      if (asking) asking = false;
      else if (form.typed) asking = true;
      else {
        left = true;
        onclose();
      }
    },
    goOn: () => void (asking = false),
    leave() {
      left = true;
      leave();
    },
  };
}
