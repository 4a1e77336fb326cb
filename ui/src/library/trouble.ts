import type { IconName } from "$/components/icons.ts";

/** Why a library did not open, as the core's `field` says it. */
export type Trouble = "missing" | "not_a_library" | "damaged" | "newer" | "locked" | "read_only" | "other";

const known: readonly string[] = ["missing", "not_a_library", "damaged", "newer", "locked", "read_only"];

/** Which page an error gets. */
export function troubleOf(field: string | undefined): Trouble {
  return field !== undefined && known.includes(field) ? (field as Trouble) : "other";
}

/** Its sign, and whether it is a mishap or only a hindrance. */
export function sign(trouble: Trouble): { icon: IconName; tone: "caution" | "danger" } {
  if (trouble === "locked" || trouble === "read_only") return { icon: "locked", tone: "caution" };
  return { icon: trouble === "missing" ? "search" : "caution", tone: trouble === "missing" || trouble === "not_a_library" ? "caution" : "danger" };
}

/** Whether trying the same again can help before anything else is done. */
export function canRetry(trouble: Trouble): boolean {
  return trouble === "locked" || trouble === "missing" || trouble === "read_only" || trouble === "other";
}
