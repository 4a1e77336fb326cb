import { describe, expect, it } from "vitest";
import { panes } from "./panes.ts";

const asDrawn = { navWidth: null, detailWidth: null, navHidden: false };

describe("panes", () => {
  it.each([
    [1280, { mode: "wide", nav: 228, rail: false, detail: 460 }],
    [1680, { mode: "wide", nav: 248, rail: false, detail: 600 }],
    [900, { mode: "rail", nav: 44, rail: true, detail: 372 }],
    [700, { mode: "narrow", nav: 44, rail: true, detail: 656 }],
  ])("shares %i px as drawn", (width, shared) => {
    expect(panes(width, asDrawn)).toEqual(shared);
  });

  it("never takes the list's last 400 px", () => {
    expect(panes(1200, { ...asDrawn, detailWidth: 900 }).detail).toBe(1200 - 228 - 400);
  });

  it("gives the hidden navigation's room to the list", () => {
    expect(panes(1280, { ...asDrawn, navHidden: true })).toMatchObject({ nav: 44, rail: true, detail: 460 });
  });
});
