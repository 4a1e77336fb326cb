import type { Member } from "$/api/generated.ts";

export interface TitleGroup {
  title: string;
  members: Member[];
}

/** Members by their title, whatever its case, in the order in which the core gives them (the latest first). */
export function byTitle(members: readonly Member[]): TitleGroup[] {
  const groups = new Map<string, TitleGroup>();
  for (const member of members) {
    const key = member.role.title.trim().toLowerCase();
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { title: member.role.title, members: [member] });
  }
  return [...groups.values()];
}
