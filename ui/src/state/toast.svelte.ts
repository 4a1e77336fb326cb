/** One short message at a time: what was done, and how to take it back. Failures stand at their field or in a notice. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** A button beside the text, such as Undo. */
  readonly action?: { label: string; key?: string; run: () => void };
  /** A failure stays until it is dismissed. */
  readonly failed?: boolean;
}

class Toasts {
  current = $state.raw<Toast>();
  #next = 1;

  show(text: string, action?: Toast["action"]): void {
    this.current = { id: this.#next++, text, ...(action && { action }) };
  }

  /** Says that something did not work where no field can say it. */
  fail(text: string): void {
    this.current = { id: this.#next++, text, failed: true };
  }

  dismiss(id?: number): void {
    if (id === undefined || this.current?.id === id) this.current = undefined;
  }
}

export const toasts = new Toasts();
