import { type Arrival, readLink } from "$/articles/source/arrival.ts";
import { asCallError } from "$/api/call.ts";
import { type Arrived, clipboard, firstArrivals, onArrival } from "$/api/shell.ts";
import { t } from "$/i18n/index.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { toasts } from "./toast.svelte.ts";

/** What has reached the window from outside and waits for the article's form: of several files, one after the other. */
class Incoming {
  waiting = $state.raw<readonly Arrival[]>([]);

  constructor() {
    onArrival((arrived) => this.#hear(arrived));
    // What came with the start is there before anybody listens.
    void firstArrivals().then((arrived) => arrived.forEach((each) => this.#hear(each)));
  }

  /** A new article from the clipboard. */
  async paste(): Promise<void> {
    try {
      this.#hear(await clipboard());
    } catch (failure) {
      toasts.fail(asCallError(failure).message);
    }
  }

  /** The form of what waits next, if anything does. */
  next(): void {
    if (this.waiting.length > 0 && !dialogs.current) dialogs.open({ kind: "article" });
  }

  /** Hands over what waits first. */
  take(): Arrival | undefined {
    const [first, ...rest] = this.waiting;
    this.waiting = rest;
    return first;
  }

  /** Lets go of all that waits. */
  forget(): void {
    this.waiting = [];
  }

  #hear(arrived: Arrived): void {
    const arrival = "link" in arrived ? readLink(arrived.link) : arrived;
    if (!arrival) return;
    const open = dialogs.current;
    if (open && (open.kind !== "article" || open.id !== undefined)) {
      toasts.show(t("incoming.dialog"));
      return;
    }
    this.waiting = [...this.waiting, arrival];
    this.next();
  }
}

export const incoming = new Incoming();
