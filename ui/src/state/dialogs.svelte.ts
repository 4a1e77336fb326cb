import type { ArticleRef, Condition, Suggestion } from "$/api/generated.ts";
import type { Decision } from "$/lib/decision.ts";
import type { Meant } from "./ticks.svelte.ts";

/**
 * The one dialog that may stand over the window. Open it with `dialogs.open({ kind: … })`; App.svelte shows the
 * component of that kind and hands it what stands here, with `onclose`.
 */
export type DialogRequest =
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "export"; ticked: boolean }
  | { kind: "bookmarklet" }
  | { kind: "article"; id?: number; text?: string; file?: boolean; oncreated?: (article: ArticleRef) => void }
  | { kind: "name"; title: string; label: string; value: string; save: (name: string) => Promise<void> }
  | { kind: "confirm"; title: string; text: string; action: string; danger?: boolean; run: () => Promise<void> | void }
  | { kind: "capture-again"; id: number; url: string }
  | { kind: "accept-all"; left: readonly Suggestion[]; decided: (suggestion: Suggestion) => Decision; text: string; onaccept: (least: number) => void }
  | { kind: "import" }
  | { kind: "check"; rebuild: boolean }
  | { kind: "tag"; meant: Meant }
  | { kind: "project"; meant: Meant }
  | { kind: "link"; id: number }
  | { kind: "query-help" }
  | { kind: "date" }
  /** Every value of a facet. */
  | { kind: "facet"; field: Condition["field"] | "year" };

class Dialogs {
  current = $state.raw<DialogRequest>();

  open(request: DialogRequest): void {
    this.current = request;
  }

  close(): void {
    this.current = undefined;
  }
}

export const dialogs = new Dialogs();
