import type { Suggestion } from "$/api/generated.ts";
import type { Decision } from "$/lib/decision.ts";

/** What the detail pane shows: the selected quotation's slip, or a form in its place. */
export type FormRequest =
  /** A new quotation, perhaps with words already chosen in an article (offsets in UTF-16 units of its latest capture).
      `like` names one from the same article whose date and speaker it takes over; `suggestion` fills the fields, as far as decided. */
  | { mode: "create"; articleId?: number; spans?: { start: number; end: number }[]; like?: number; suggestion?: Suggestion; decision?: Decision }
  | { mode: "edit"; id: number };

class DetailPane {
  form = $state.raw<FormRequest>();

  edit(request: FormRequest): void {
    this.form = request;
  }

  showSlip(): void {
    this.form = undefined;
  }
}

export const detailPane = new DetailPane();
