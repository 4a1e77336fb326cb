import { t } from "$/i18n/index.ts";
import { untrack } from "svelte";
import { dialogs } from "./dialogs.svelte.ts";
import { router } from "./router.svelte.ts";

/** The forms of the page in front, each saying whether something in it was changed and not saved. */
const forms = new Set<() => boolean>();

/**
 * Asks before the page is left while `content` is not what it was when the form opened. Call it while a form is set up;
 * it ends with the form, so saving and cancelling ask nothing.
 */
export function askBeforeLeaving(content: () => unknown): void {
  const print = () => JSON.stringify(content());
  const before = untrack(print);
  $effect(() => {
    const changed = () => print() !== before;
    forms.add(changed);
    return () => forms.delete(changed);
  });
}

router.leave = (go) => {
  if (!untrack(() => [...forms].some((changed) => changed()))) {
    go();
    return true;
  }
  dialogs.open({ kind: "confirm", title: t("unsaved.title"), text: t("unsaved.text"), action: t("unsaved.leave"), danger: true, run: go });
  return false;
};
