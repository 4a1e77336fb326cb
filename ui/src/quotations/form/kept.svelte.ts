import type { Draft } from "./draft.ts";

/** A draft that was closed without saving; it can be brought back for as long as the window is open. */
export interface KeptDraft {
  draft: Draft;
  /** The quotation that was being edited, with the revision it was read in; none for a new one. */
  edits?: { id: number; revision: number };
}

class Kept {
  /** The last one. */
  last = $state.raw<KeptDraft>();
  /** Set when the form is opened to bring the draft back: the form takes it as its own. */
  wanted = false;

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
