import { t } from "$/i18n/index.ts";
import { provide, type Command } from "$/state/commands.svelte.ts";
import type { Reading } from "./reading.svelte.ts";

/** What the reader can do beside reading. */
export interface ReaderActs {
  record: () => void;
  edit: (quotationId: number) => void;
  inList: (quotationId: number) => void;
  back: () => void;
  /** Words that were selected become a part beside those that the open form has; false where none is open. */
  addPart: () => boolean;
  /** Whether the next and previous are those of the review. */
  reviews: () => boolean;
}

/** Links and buttons keep their own Enter and Space. */
const onControl = () => document.activeElement?.closest("a, button") !== null && document.activeElement !== document.body;

/** The keys of the reader. Words are selected with the mouse or with these; both make the same selection. */
export function readerCommands(reading: Reading, acts: ReaderActs): void {
  const scope = "reader" as const;
  const key = (id: string, keys: string[], label: () => string, run: () => void, more: Partial<Command> = {}): Command => ({ id: `reader.${id}`, keys, label, run, scope, inPalette: false, ...more });
  const some = () => reading.chosen.length > 0;

  provide(() => [
    key("record", ["Q", "Enter"], () => t("command.reader.record"), acts.record, { hint: () => t("hint.record"), icon: "quotation", inPalette: true, enabled: () => some() && !onControl() }),
    key("quoteNext", ["Mod+ArrowRight"], () => t("command.reader.quoteNext"), () => reading.quote(reading.towards(true)), { hint: () => t("hint.quotes"), inPalette: true, inText: false }),
    key("quotePrevious", ["Mod+ArrowLeft"], () => t("command.reader.quotePrevious"), () => reading.quote(reading.towards(false)), { inText: false }),
    key("next", ["ArrowRight"], () => t("command.reader.next"), () => reading.move(reading.towards(true)), { hint: () => t("hint.words"), hintKeys: ["ArrowLeft", "ArrowRight"] }),
    key("previous", ["ArrowLeft"], () => t("command.reader.previous"), () => reading.move(reading.towards(false))),
    key("up", ["ArrowUp"], () => t("command.reader.up"), () => reading.line(-1)),
    key("down", ["ArrowDown"], () => t("command.reader.down"), () => reading.line(1)),
    key("extendNext", ["Shift+ArrowRight"], () => t("command.reader.extendNext"), () => reading.extend(reading.towards(true)), { hint: () => t("hint.extend") }),
    key("extendPrevious", ["Shift+ArrowLeft"], () => t("command.reader.extendPrevious"), () => reading.extend(reading.towards(false))),
    key("grow", ["Space"], () => t("command.reader.grow"), () => reading.grow(), { enabled: () => !onControl() }),
    key("all", ["Mod+A"], () => t("command.reader.all"), () => reading.all(), { inText: false }),
    key("part", ["P"], () => t("command.reader.part"), () => void (acts.addPart() || reading.addPart()), { hint: () => t("hint.part"), inPalette: true, enabled: () => reading.selected !== undefined }),
    key("nextMark", ["J"], () => t("command.reader.nextMark"), () => reading.walk(1), { inPalette: true, enabled: () => !acts.reviews() }),
    key("previousMark", ["K"], () => t("command.reader.previousMark"), () => reading.walk(-1), { inPalette: true, enabled: () => !acts.reviews() }),
    key("edit", ["E"], () => t("command.reader.edit"), () => acts.edit(reading.current!), { icon: "edit", inPalette: true, enabled: () => reading.current !== undefined }),
    key("inList", ["L"], () => t("command.reader.inList"), () => acts.inList(reading.current!), { inPalette: true, enabled: () => reading.current !== undefined }),
    key("back", ["Escape"], () => t("command.reader.back"), () => (reading.selected || reading.parts.length > 0 ? reading.clear() : acts.back()), { hint: () => t("hint.back") }),
  ]);
}
