import { t } from "$/i18n/index.ts";
import { provide, type Command } from "$/state/commands.svelte.ts";
import { detailPane } from "$/state/detail.svelte.ts";
import { dialogs } from "$/state/dialogs.svelte.ts";
import { listing } from "$/state/listing.svelte.ts";
import { router } from "$/state/router.svelte.ts";
import { these, ticks, type Meant } from "$/state/ticks.svelte.ts";
import { flag, remove } from "./actions.ts";
import { copyCitation } from "./copy.ts";
import { isByDate, nextOrder, orders } from "./order.ts";
import { listSelection } from "./list-selection.svelte.ts";
import { tickAll } from "./tick-all.ts";

const selectedRow = () => {
  const at = listSelection.at;
  return at === undefined ? undefined : listing.row(at);
};

/** A quotation that the list does not hold is shown, but keys do not act on it: only on what is seen to be selected. */
const selected = () => listing.selected !== undefined && listing.selectedAt !== undefined;
/** What an action on several is about: what is ticked, else the selected one. */
const meant = (): Meant => (ticks.size > 0 ? ticks.meant : listing.selected === undefined || !selected() ? these() : these(listing.selected));
const some = () => ticks.size > 0 || selected();
const howMany = () => (ticks.size > 0 ? t("status.ticked", { n: ticks.size }) : undefined);

/** The commands of the list, provided while it is shown. `open` shows the detail where it covers the list. */
export function listCommands(list: { pageRows: () => number; open: () => void; opens: () => boolean }): void {
  const scope = "quotation" as const;
  const move = (id: string, key: string, label: () => string, run: () => void, more: Partial<Command> = {}): Command => ({ id, keys: [key], label, run, scope: "list", inPalette: false, ...more });

  provide(() => [
    move("list.next", "ArrowDown", () => t("command.list.next"), () => listSelection.move(1), { hint: () => t("hint.move"), hintKeys: ["ArrowUp", "ArrowDown"] }),
    move("list.previous", "ArrowUp", () => t("command.list.previous"), () => listSelection.move(-1)),
    move("list.pageDown", "PageDown", () => t("command.list.pageDown"), () => listSelection.move(list.pageRows())),
    move("list.pageUp", "PageUp", () => t("command.list.pageUp"), () => listSelection.move(-list.pageRows())),
    move("list.first", "Home", () => t("command.list.first"), () => void listSelection.go(0)),
    move("list.last", "End", () => t("command.list.last"), () => void listSelection.go(listing.layout.rows - 1)),
    {
      id: "list.date", keys: ["G"], label: () => t("command.list.date"), icon: "calendar", scope: "quotation",
      enabled: () => isByDate(listing.order) && listing.layout.rows > 0, run: () => dialogs.open({ kind: "date" }),
    },
    {
      id: "quotation.passage", keys: ["Enter"], label: () => t("command.list.passage"), hint: () => t("hint.passage"), icon: "passage", scope,
      enabled: () => Boolean(selectedRow()?.article),
      run: () => {
        const row = selectedRow();
        if (row?.article) router.go({ view: "article", id: row.article.id, quotationId: row.id });
      },
    },
    { id: "quotation.open", keys: ["ArrowRight"], label: () => t("command.list.open"), scope: "list", enabled: () => selected() && list.opens(), inPalette: false, run: list.open },
    {
      id: "quotation.edit", keys: ["E"], label: () => t("command.list.edit"), hint: () => t("hint.edit"), icon: "edit", scope, enabled: selected,
      run: () => {
        if (listing.selected === undefined) return;
        list.open();
        detailPane.edit({ mode: "edit", id: listing.selected });
      },
    },
    { id: "quotation.tick", keys: ["Space"], label: () => t("command.list.tick"), hint: () => t("hint.tick"), icon: "check", scope: "list", enabled: selected, run: () => listSelection.tick() },
    move("quotation.tickDown", "Shift+ArrowDown", () => t("command.list.tickNext"), () => listSelection.extend(1)),
    move("quotation.tickUp", "Shift+ArrowUp", () => t("command.list.tickPrevious"), () => listSelection.extend(-1)),
    { id: "list.tickAll", keys: ["Mod+A"], label: () => t("command.list.tickAll"), scope: "list", inText: false, enabled: () => listing.layout.rows > 0, run: () => void tickAll() },
    { id: "list.order", keys: ["O"], label: () => t("command.list.order"), scope: "quotation", inPalette: false, enabled: () => listing.layout.rows > 0, run: nextOrder },
    ...orders().map((sort) => ({ id: `list.order.${sort}`, label: () => t("command.list.orderBy", { order: t(`list.sort.${sort}`) }), scope, enabled: () => listing.order !== sort, run: () => void (listing.sort = sort) })),
    { id: "list.untick", label: () => t("command.list.untick"), detail: howMany, scope, enabled: () => ticks.size > 0, run: () => ticks.clear() },
    {
      id: "quotation.flag", keys: ["F"], label: () => t("command.list.flag"), icon: "flag", detail: howMany, scope, enabled: some,
      run: () => void flag(meant(), !selectedRow()?.key_flag),
    },
    { id: "quotation.tag", keys: ["T"], label: () => t("command.list.tag"), icon: "tag", detail: howMany, scope, enabled: some, run: () => dialogs.open({ kind: "tag", meant: meant() }) },
    { id: "quotation.project", keys: ["P"], label: () => t("command.list.project"), icon: "project", detail: howMany, scope, enabled: some, run: () => dialogs.open({ kind: "project", meant: meant() }) },
    { id: "quotation.link", keys: ["L"], label: () => t("command.list.link"), hint: () => t("hint.link"), icon: "link", scope, enabled: selected, run: () => listing.selected !== undefined && dialogs.open({ kind: "link", id: listing.selected }) },
    { id: "quotation.copy", keys: ["Mod+Shift+C"], label: () => t("command.list.copy"), icon: "copy", scope, enabled: selected, run: () => void copyCitation(listing.selected) },
    {
      id: "quotation.speaker", keys: ["S"], label: () => t("command.list.speaker"), icon: "speaker", scope,
      enabled: () => (selectedRow()?.speakers.length ?? 0) > 0,
      detail: () => selectedRow()?.speakers[0]?.name,
      run: () => {
        const speaker = selectedRow()?.speakers[0];
        if (speaker) router.go({ view: "speaker", id: speaker.id });
      },
    },
    {
      id: "quotation.another", keys: ["A"], label: () => t("command.list.another"), icon: "add", scope,
      enabled: () => Boolean(selectedRow()?.article),
      run: () => {
        const article = selectedRow()?.article;
        if (!article) return;
        list.open();
        detailPane.edit({ mode: "create", articleId: article.id, ...(listing.selected !== undefined && { like: listing.selected }) });
      },
    },
    {
      id: "quotation.delete", keys: ["Delete"], label: () => t("command.list.delete"), icon: "delete", detail: howMany, scope, enabled: some,
      run: () => {
        const which = meant();
        const go = async () => {
          if (!(await remove(which))) return;
          if (which.all) ticks.clear();
          else ticks.remove(which.ids);
        };
        const unseen = which.ids.filter((id) => listing.positionOf(id) === undefined).length;
        // Ticks outlast a filter and the rows that are loaded: what cannot be seen is not deleted without a word.
        if (which.all || (ticks.size > 0 && unseen > 0)) {
          const text = which.all ? (which.all.except.length > 0 ? t("bulk.all.but", { n: which.all.except.length }) : t("bulk.all.text")) : t("bulk.unseen.text", { n: unseen });
          dialogs.open({ kind: "confirm", title: t("bulk.unseen.title", { n: which.n }), text, action: t("bulk.delete"), danger: true, run: go });
        } else void go();
      },
    },
  ]);
}
