import type { Member } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { byTitle } from "./members.ts";

const member = (id: number, title: string): Member => ({ speaker: { id, name: String(id), kind: "person" }, role: { id, title, organization: null, started: null, ended: null } });

describe("byTitle", () => {
  it("puts the holders of one title together, in their order", () => {
    const groups = byTitle([member(1, "Minister"), member(2, "Deputy"), member(3, "minister")]);
    expect(groups.map(({ title, members }) => [title, members.map(({ speaker }) => speaker.id)])).toEqual([["Minister", [1, 3]], ["Deputy", [2]]]);
  });
});
