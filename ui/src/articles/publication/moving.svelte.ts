import { call } from "$/api/call.ts";
import type { DateInput, FollowingDate, MovedDate } from "$/api/generated.ts";

const keyOf = ({ quotation_id, hop }: Pick<FollowingDate, "quotation_id" | "hop">) => `${quotation_id} ${hop ?? ""}`;

/** The dates that hang on a publication date which is being changed, and what the person says of them. */
export class Moving {
  /** While the person is asked. */
  dates = $state.raw<FollowingDate[]>();
  /** Of dates whose words can mean two days, the chosen one by quotation and hop; "" leaves it at the words. */
  chosen = $state<Record<string, string>>({});
  #published = "";

  readonly going = $derived((this.dates ?? []).filter(({ fate }) => fate.is !== "stays"));
  readonly staying = $derived((this.dates ?? []).filter(({ fate }) => fate.is === "stays"));
  /** Nothing is open any more. */
  readonly answered = $derived(this.going.every((date) => date.fate.is !== "asks" || this.choice(date) !== undefined));

  /** Asks what would move; true: the person has to see it first. */
  async asks(id: number, published: DateInput): Promise<boolean> {
    if (this.dates && this.#published === published.date) return !this.answered;
    const dates = await call("preview_publication_date", { id, published });
    this.#published = published.date;
    this.chosen = {};
    this.dates = dates.some(({ fate }) => fate.is !== "stays") ? dates : undefined;
    return this.dates !== undefined;
  }

  /** What goes with the publication date; none were asked about where nothing moves. */
  get moved(): MovedDate[] {
    return this.going.map((date) => ({ quotation_id: date.quotation_id, hop: date.hop, edtf: date.fate.is === "moves" ? (date.fate.to?.edtf ?? "") : (this.choice(date) ?? "") }));
  }

  choice = (date: FollowingDate): string | undefined => this.chosen[keyOf(date)];

  choose(date: FollowingDate, edtf: string): void {
    this.chosen[keyOf(date)] = edtf;
  }

  /** Back to the form; the next try asks again. */
  back(): void {
    this.dates = undefined;
  }
}
