import { asCallError, call } from "$/api/call.ts";
import type { LibraryInfo, Operation } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { status } from "./status.svelte.ts";
import { toasts } from "./toast.svelte.ts";
import { versionOf } from "./touched.svelte.ts";

/** What the next undo and redo would do, with their labels. */
class Undo {
  state = $state.raw<Pick<LibraryInfo, "undo" | "redo">>();
  /** Steps that were asked for and are not done yet. */
  #waiting = $state(0);
  #last = Promise.resolve();

  /** While a step is under way, nobody knows yet what comes after it: the next key counts. */
  readonly mayUndo = $derived(Boolean(this.state?.undo) || this.#waiting > 0);
  readonly mayRedo = $derived(Boolean(this.state?.redo) || this.#waiting > 0);

  readonly undoLabel = $derived(this.state?.undo ? t("command.undo.what", { label: operationLabel(this.state.undo) }) : t("command.undo"));
  readonly redoLabel = $derived(this.state?.redo ? t("command.redo.what", { label: operationLabel(this.state.redo) }) : t("command.redo"));

  /** Keeps up with every write; call it while the window is set up. */
  follow(): void {
    $effect(() => {
      versionOf(["articles", "organizations", "outlets", "projects", "quotations", "saved_filters", "speakers", "tags"]);
      void this.#read();
    });
  }

  #read = (): Promise<unknown> => call("get_library", {}).then((state) => (this.state = state)).catch(() => (this.state = undefined));

  undo = (): Promise<void> => this.#run("undo", "toast.undone");
  redo = (): Promise<void> => this.#run("redo", "toast.redone");

  /** One after the other, in the order in which the keys were pressed. */
  #run(name: "undo" | "redo", said: "toast.undone" | "toast.redone"): Promise<void> {
    this.#waiting += 1;
    this.#last = this.#last.then(() => this.#step(name, said)).then(() => void this.#waiting--);
    return this.#last;
  }

  async #step(name: "undo" | "redo", said: "toast.undone" | "toast.redone"): Promise<void> {
    try {
      const { value } = await call(name, {});
      status.clear();
      const other = name === "undo" ? { label: t("command.redo"), key: "Mod+Shift+Z", run: () => void this.redo() } : undefined;
      toasts.show(t(said, { label: operationLabel(value) }), other);
    } catch (error) {
      toasts.fail(asCallError(error).message);
    }
    await this.#read();
  }
}

/** An operation in words: "delete quotation: Ilse Maartens-Okonjo". */
export function operationLabel(operation: Pick<Operation, "kind" | "subject">): string {
  const what = t(`operation.${operation.kind}`);
  return operation.subject && operation.subject !== what ? `${what}: ${operation.subject}` : what;
}

export const undo = new Undo();
