import type { SpeakerKind } from "$/api/generated.ts";
import type { IconName } from "$/components/icons.ts";
import { showInList } from "$/filters/actions.ts";
import { t } from "$/i18n/index.ts";
import { ranked } from "$/lib/match.ts";
import { allCommands, isEnabled, type Command } from "$/state/commands.svelte.ts";
import { query } from "$/state/query.svelte.ts";
import { router } from "$/state/router.svelte.ts";

/** A line of the palette. */
export interface PaletteEntry {
  id: string;
  label: string;
  detail?: string | undefined;
  icon?: IconName | undefined;
  dashed?: boolean;
  key?: string | undefined;
  /** It cannot be done now. */
  off?: boolean;
  run: () => void;
}

export interface PaletteGroup {
  title: string;
  entries: PaletteEntry[];
}

const kinds: Record<SpeakerKind, IconName> = { person: "speaker", organization: "organization", group: "group", unnamed_source: "speaker", document: "document" };
const mostNames = 5;

/** What the palette finds for what is asked. Call it while the palette is set up. */
export function paletteGroups(asked: () => string) {
  const mark = () => (/^[@#]/.exec(asked())?.[0] ?? "") as "" | "@" | "#";
  const text = () => asked().replace(/^[@#]/, "").trim();
  const names = (only: "" | "@") => (text() !== "" && mark() === only) || (mark() === only && only === "@");
  const page = () => ({ text: text(), offset: 0, limit: mark() === "@" ? 50 : mostNames });

  const speakers = query("list_speakers", () => (names("") || names("@") ? { ...page(), kinds: [], article_id: null } : undefined), ["speakers"]);
  const organizations = query("list_organizations", () => (names("") ? page() : undefined), ["organizations"]);
  const articles = query("list_articles", () => (names("") ? page() : undefined), ["articles"]);
  const tags = query("list_tags", () => ({}), ["tags"]);

  // "Undo: edit speaker: A. Name" is not found by the name: who types a name and Enter wants its page, not a write.
  const commands = (): PaletteEntry[] => (mark() === "" ? ranked(allCommands().filter((command) => command.inPalette !== false), text(), (command) => command.keyLabel?.() ?? command.label()).map(asEntry) : []);

  const groups = $derived.by((): PaletteGroup[] => {
    const all: PaletteGroup[] = [
      { title: t("palette.commands"), entries: commands() },
      {
        title: t("palette.speakers"),
        entries: (speakers.data ?? []).map(({ speaker, about, quotations }) => ({
          id: `speaker-${speaker.id}`, label: speaker.name, detail: [about, t("list.count", { n: quotations })].filter(Boolean).join(" · "),
          icon: kinds[speaker.kind], dashed: speaker.kind === "unnamed_source", run: () => router.go({ view: "speaker", id: speaker.id }),
        })),
      },
      {
        title: t("palette.organizations"),
        entries: (organizations.data ?? []).map(({ organization, parent }) => ({
          id: `organization-${organization.id}`, label: organization.name, detail: parent?.name, icon: "organization", run: () => router.go({ view: "organization", id: organization.id }),
        })),
      },
      {
        title: t("palette.articles"),
        entries: (articles.data ?? []).map(({ article }) => ({
          id: `article-${article.id}`, label: article.headline, detail: article.outlet?.name, icon: "article", run: () => router.go({ view: "article", id: article.id }),
        })),
      },
      {
        title: t("palette.tags"),
        entries: (mark() === "#" || text() !== "" ? ranked(mark() === "@" ? [] : (tags.data ?? []), text(), ({ tag }) => tag.name) : []).slice(0, mark() === "#" ? 50 : mostNames).map(({ tag, quotations }) => ({
          id: `tag-${tag.id}`, label: tag.name, detail: t("list.count", { n: quotations }), icon: "tag",
          run: () => showInList({ text: "", terms: [{ field: "tag", id: tag.id, exclude: false }] }),
        })),
      },
    ];
    return all.filter((group) => group.entries.length > 0);
  });

  return {
    get groups() { return groups; },
  };
}

function asEntry(command: Command): PaletteEntry {
  return { id: command.id, label: command.label(), detail: command.detail?.(), icon: command.icon, key: command.keys?.[0], off: !isEnabled(command), run: command.run };
}
