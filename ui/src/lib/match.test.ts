import { describe, expect, it } from "vitest";
import { ranked, score } from "./match.ts";

const same = (label: string) => label;

describe("ranked", () => {
  it("puts what begins with the words first", () => {
    expect(ranked(["Copy for export", "Export what is shown…", "Unexported"], "exp", same)).toEqual(["Export what is shown…", "Copy for export", "Unexported"]);
  });

  it("takes several words in any order", () => {
    expect(ranked(["Theme: light", "Theme: dark"], "dark theme", same)).toEqual(["Theme: dark"]);
  });

  it("keeps the order when nothing is asked", () => {
    expect(ranked(["b", "a"], " ", same)).toEqual(["b", "a"]);
  });
});

describe("score", () => {
  it("sees through accents and case", () => {
    expect(score("Lucan Expósito", "expo")).toBeGreaterThan(0);
    expect(score("Lucan", "expo")).toBe(0);
  });
});
