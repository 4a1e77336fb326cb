import { t } from "$/i18n/index.ts";
import { provide, type Command } from "$/state/commands.svelte.ts";
import type { Reading } from "../reader/reading.svelte.ts";
import type { Review } from "./review.svelte.ts";
import { answersTo, askingReading, daysOf } from "$/lib/decision.ts";

/** The keys of the review. They stand before those of the reader. */
export function reviewCommands(review: Review, reading: Reading, acts: { correct: () => void; acceptAll: () => void }): void {
  const key = (id: string, keys: string[], label: () => string, run: () => void, more: Partial<Command> = {}): Command => ({ id: `review.${id}`, keys, label, run, scope: "reader", enabled: () => review.shown !== undefined, ...more });
  /** While words are selected, the status bar says what can be done with these. */
  const hint = (words: () => string) => ({ hint: () => (reading.chosen.length > 0 ? "" : words()) });

  provide(() => [
    key("accept", ["A"], () => t("command.review.accept"), () => void review.accept(), { ...hint(() => t("hint.accept")), icon: "check" }),
    key("correct", ["C"], () => t("command.review.correct"), acts.correct, { ...hint(() => t("hint.correct")), icon: "edit" }),
    key("skip", ["S"], () => t("command.review.skip"), () => void review.passOver(), hint(() => t("hint.skip"))),
    key("next", ["J"], () => t("command.review.next"), () => void review.walk(1), { ...hint(() => t("hint.next")), hintKeys: ["J", "K"], enabled: () => review.open && review.found.length > 0 }),
    key("previous", ["K"], () => t("command.review.previous"), () => void review.walk(-1), { enabled: () => review.open && review.found.length > 0 }),
    key("acceptAll", ["Shift+A"], () => t("command.review.acceptAll"), acts.acceptAll, { ...hint(() => t("hint.acceptAll")), enabled: () => review.open && review.left.length > 0 }),
    key("reject", ["X"], () => t("command.review.reject"), () => void review.reject(), { ...hint(() => t("hint.reject")), icon: "refused" }),
    key("day", ["D"], () => t("command.review.day"), () => void review.date(), { enabled: () => review.shown !== undefined && daysOf(review.shown).length > 0 }),
    key("owner", ["O"], () => t("command.review.owner"), () => void review.own(), { enabled: () => (review.shown?.rivals.length ?? 0) > 0 }),
    key("begin", ["R"], () => t("command.review.begin"), review.begin, { icon: "review", enabled: () => !review.open && review.found.length > 0 }),
    key("close", ["Shift+R"], () => t("command.review.close"), review.close, { enabled: () => review.open }),
  ]);
  provide(() => {
    const answers = review.shown ? answersTo(askingReading(review.shown, review.decided(review.shown))?.who) : [];
    return answers.map((_, index) => key(`answer.${index + 1}`, [String(index + 1)], () => t("command.review.answer", { n: index + 1 }), () => void review.answer(index), { inPalette: false }));
  });
}
