import { type Arrival, readLink } from "$/articles/source/arrival.ts";
import { asCallError } from "$/api/call.ts";
import { clipboard, firstArrival, onArrival } from "$/api/shell.ts";
import { t } from "$/i18n/index.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { toasts } from "./toast.svelte.ts";

/** What has reached the window from outside and waits for the article's form. */
class Incoming {
  waiting = $state.raw<Arrival>();

  constructor() {
    onArrival((arrived) => this.#take("link" in arrived ? readLink(arrived.link) : arrived));
    // What came with the start is there before anybody listens.
    void firstArrival().then((arrived) => this.#take(arrived === null ? undefined : "link" in arrived ? readLink(arrived.link) : arrived));
  }

  /** A new article from the clipboard. */
  async paste(): Promise<void> {
    try {
      this.#take(await clipboard());
    } catch (failure) {
      toasts.fail(asCallError(failure).message);
    }
  }

  #take(arrival: Arrival | undefined): void {
    if (!arrival) return;
    const open = dialogs.current;
    if (open && (open.kind !== "article" || open.id !== undefined)) {
      toasts.show(t("incoming.dialog"));
      return;
    }
    this.waiting = arrival;
    if (!open) dialogs.open({ kind: "article" });
  }

  /** Hands over what waits, once. */
  take(): Arrival | undefined {
    const arrival = this.waiting;
    this.waiting = undefined;
    return arrival;
  }
}

export const incoming = new Incoming();
