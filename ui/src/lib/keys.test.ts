// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { ariaKey, matches, printKey, worksInText } from "./keys.ts";

const press = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

describe("matches", () => {
  it("tells Ctrl N from Ctrl Shift N", () => {
    expect(matches(press({ key: "n", ctrlKey: true }), "Mod+N", false)).toBe(true);
    expect(matches(press({ key: "N", ctrlKey: true, shiftKey: true }), "Mod+N", false)).toBe(false);
    expect(matches(press({ key: "N", ctrlKey: true, shiftKey: true }), "Mod+Shift+N", false)).toBe(true);
  });

  it("takes the question mark with whatever Shift the layout needs", () => {
    expect(matches(press({ key: "?", shiftKey: true }), "?", false)).toBe(true);
    expect(matches(press({ key: "?" }), "?", false)).toBe(true);
  });

  it("takes the plus sign, which also joins keys", () => {
    expect(matches(press({ key: "+", shiftKey: true }), "+", false)).toBe(true);
    expect(matches(press({ key: "a" }), "+", false)).toBe(false);
    expect(printKey("+", false)).toBe("+");
  });

  it("uses the command key on a Mac", () => {
    expect(matches(press({ key: "k", metaKey: true }), "Mod+K", true)).toBe(true);
    expect(matches(press({ key: "k", ctrlKey: true }), "Mod+K", true)).toBe(false);
  });

  it("does not take a letter with Ctrl for the letter alone", () => {
    expect(matches(press({ key: "e", ctrlKey: true }), "E", false)).toBe(false);
  });
});

describe("printKey", () => {
  it("prints what stands on the caps", () => {
    expect(printKey("Mod+Shift+Z", false)).toBe("Ctrl Shift Z");
    expect(printKey("Mod+Enter", true)).toBe("⌘ ↵");
    expect(printKey("Space", false)).toBe("Space");
  });
});

describe("ariaKey", () => {
  it("follows the attribute's grammar", () => {
    expect(ariaKey("Mod+N", false)).toBe("Control+N");
    expect(ariaKey("Space", false)).toBe("Space");
  });
});

describe("worksInText", () => {
  it("keeps single letters for typing", () => {
    expect(worksInText("E")).toBe(false);
    expect(worksInText("Mod+K")).toBe(true);
    expect(worksInText("Escape")).toBe(true);
  });
});
