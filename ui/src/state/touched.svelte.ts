import type { Touched } from "$/api/generated.ts";
import { transport } from "$/api/transport.ts";
import { SvelteMap } from "svelte/reactivity";

/** How often each tag was touched. A query that reads the version of its tags runs again when one moves. */
const versions = new SvelteMap<string, number>();

/** Writes of this window that the shell will tell every window about, this one included; heard once, not twice. */
const mine: string[] = [];

/** A write touched these; whoever shows them reloads. */
export function publish(tags: Touched[]): void {
  bump(tags);
  mine.push(JSON.stringify(tags));
  if (mine.length > 20) mine.shift();
}

/** What these are made of changed without a write, as an index that was behind: whoever shows them reloads. */
export const refresh = (tags: Touched[]): void => bump(tags);

/** The sum of the versions of `tags`: read it where something must follow them. */
export function versionOf(tags: readonly Touched[]): number {
  return tags.reduce((sum, tag) => sum + (versions.get(tag) ?? 0), 0);
}

function bump(tags: Touched[]): void {
  for (const tag of new Set(tags)) versions.set(tag, (versions.get(tag) ?? 0) + 1);
}

transport.listen<Touched[]>("touched", (tags) => {
  const at = mine.indexOf(JSON.stringify(tags));
  if (at >= 0) mine.splice(at, 1);
  else bump(tags);
});
