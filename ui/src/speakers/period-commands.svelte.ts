import { t } from "$/i18n/index.ts";
import { provide } from "$/state/commands.svelte.ts";
import { step, widen, type Column, type Span } from "./timeline.ts";

/** What a page with a timeline can do. */
interface TimelinePage {
  all: () => readonly Column[];
  period: () => Span | undefined;
  choose: (period: Span | undefined) => void;
  show: () => void;
  /** Whether a form stands on the page. Escape then puts it away instead of leaving the page. */
  editing: () => boolean;
  edit: () => void;
  cancel: () => void;
  remove: () => void;
  name: () => string;
}

/** Enter and the like belong to what has the focus, if that is something that takes them. */
const free = () => !document.activeElement?.closest("a, button, input, select, textarea");

/** Keys of a page with a timeline: the period, its quotations, editing and deleting. Call it while the page is set up. */
export function periodCommands(page: TimelinePage): void {
  const scope = "page" as const;
  const some = () => page.all().length > 0;
  const move = (to: Span | undefined) => {
    if (to) page.choose(to);
  };

  provide(() => [
    { id: "page.cancel", keys: ["Escape"], label: () => t("dialog.cancel"), scope, inPalette: false, enabled: page.editing, run: page.cancel },
    { id: "period.earlier", keys: ["["], label: () => t("command.period.earlier"), hint: () => t("hint.earlier"), scope, enabled: some, run: () => move(step(page.all(), page.period(), -1)) },
    { id: "period.later", keys: ["]"], label: () => t("command.period.later"), hint: () => t("hint.later"), scope, enabled: some, run: () => move(step(page.all(), page.period(), 1)) },
    { id: "period.wider", keys: ["{"], label: () => t("command.period.wider"), scope, enabled: some, run: () => move(widen(page.all(), page.period(), -1)) },
    { id: "period.longer", keys: ["}"], label: () => t("command.period.longer"), scope, enabled: some, run: () => move(widen(page.all(), page.period(), 1)) },
    { id: "period.none", keys: ["Escape"], label: () => t("command.period.none"), scope, enabled: () => page.period() !== undefined, run: () => page.choose(undefined) },
    { id: "page.show", keys: ["Enter"], label: () => t("command.page.show"), hint: () => t("hint.show"), scope, enabled: () => some() && free(), run: page.show },
    { id: "page.edit", keys: ["E"], label: () => t("command.page.edit"), hint: () => t("hint.edit"), icon: "edit", scope, enabled: () => !page.editing(), run: page.edit },
    { id: "page.delete", label: () => t("command.page.delete", { name: page.name() }), icon: "delete", scope, run: page.remove },
  ]);
}
