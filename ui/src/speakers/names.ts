import type { Name, NameKind } from "$/api/generated.ts";

export const nameKinds: readonly NameKind[] = ["preferred", "alias", "transliteration", "former"];

/** A language tag in words, as far as the engine knows it: "Arabic". */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A name as a form holds it: nothing is missing, only empty. */
export interface NameDraft {
  text: string;
  kind: NameKind;
  language: string;
  script: string | null;
}

export const drafts = (names: readonly Name[]): NameDraft[] => names.map(({ text, kind, language, script }) => ({ text, kind, language: language ?? "", script }));

/** Makes one name the preferred one; the one that was becomes an alias, so that there is always exactly one. */
export function withKind(names: readonly NameDraft[], at: number, kind: NameKind): NameDraft[] {
  if (kind === "preferred") return names.map((name, index) => (index === at ? { ...name, kind } : name.kind === "preferred" ? { ...name, kind: "alias" } : name));
  if (names[at]?.kind !== "preferred") return names.map((name, index) => (index === at ? { ...name, kind } : name));
  const heir = names.findIndex((_, index) => index !== at);
  if (heir < 0) return [...names];
  return names.map((name, index) => (index === at ? { ...name, kind } : index === heir ? { ...name, kind: "preferred" } : name));
}

/** Takes a name away; when it was the preferred one, the next becomes it. */
export function without(names: readonly NameDraft[], at: number): NameDraft[] {
  const rest = names.filter((_, index) => index !== at);
  return names[at]?.kind === "preferred" && rest[0] ? withKind(rest, 0, "preferred") : rest;
}

/** What is sent: empty lines are dropped, the preferred name stands first. A preferred line that was emptied is sent, for the core to refuse. */
export function toNames(names: readonly NameDraft[]): Name[] {
  return names
    .filter((name) => name.text.trim() !== "" || name.kind === "preferred")
    .map(({ text, kind, language, script }) => ({ text, kind, language: language.trim() || null, script }))
    .sort((a, b) => Number(b.kind === "preferred") - Number(a.kind === "preferred"));
}
