import { detailPane, type FormRequest } from "$/state/detail.svelte.ts";
import { router } from "$/state/router.svelte.ts";
import type { Draft } from "./draft.ts";

/** A draft that was closed without saving; it can be brought back for as long as the window is open. */
export interface KeptDraft {
  draft: Draft;
  /** The quotation that was being edited, with the revision it was read in; none for a new one. */
  edits?: { id: number; revision: number };
  /** What the form was opened for. The same request coming back, as with Back, gets its draft without asking. */
  request: FormRequest;
}

class Kept {
  /** The last one. */
  last = $state.raw<KeptDraft>();
  /** Set when the form is opened to bring the draft back: the form takes it as its own. */
  wanted = false;

  #open: ((request: FormRequest) => void) | undefined;

  /** The reader opens forms beside its text; elsewhere they stand in the detail's place. Returns how to end that. */
  opens(open: (request: FormRequest) => void): () => void {
    this.#open = open;
    return () => (this.#open = undefined);
  }

  /** Opens the form with the draft that was closed last. */
  bringBack(): void {
    const last = this.last;
    if (!last) return;
    this.wanted = true;
    if (this.#open) return this.#open({ ...last.request });
    if (router.route.view !== "library") router.go({ view: "library" });
    detailPane.edit({ ...last.request });
  }

  keep(draft: KeptDraft): void {
    this.last = draft;
  }

  take(): KeptDraft | undefined {
    const taken = this.last;
    this.last = undefined;
    this.wanted = false;
    return taken;
  }
}

export const kept = new Kept();
