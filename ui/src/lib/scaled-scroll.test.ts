import { describe, expect, it } from "vitest";
import { isStuck, moved, placed, resized, settled, spread, tallest, type Scroll } from "./scaled-scroll.ts";

const view = 700;
const long: Scroll = { content: 76_000_000, view, top: 0, at: 0 };

describe("a list that is taller than an element may be", () => {
  it("stands in an element that is not", () => {
    expect(spread(long.content)).toBe(tallest);
    expect(spread(5000)).toBe(5000);
  });

  it("moves by the px of a wheel", () => {
    const once = moved(placed(long, 40_000_000), placed(long, 40_000_000).at + 120);
    expect(once.top).toBeCloseTo(40_000_120, 6);
  });

  it("goes to the same part of the whole as the scroll bar", () => {
    expect(moved(long, tallest / 2).top / long.content).toBeCloseTo(0.5, 3);
    expect(moved(long, tallest - view).top).toBe(long.content - view);
    expect(moved(placed(long, 40_000_000), 0).top).toBe(0);
  });

  it("shows the same after the scroll bar was put right", () => {
    let scroll = placed(long, 1_000_000);
    for (let step = 0; step < 50; step++) scroll = moved(scroll, scroll.at + 300);
    const after = settled(scroll);
    expect(after.top).toBe(scroll.top);
    expect(after.at).toBe(placed(long, 1_015_000).at);
    expect(after.at).not.toBe(scroll.at);
  });

  it("reaches both ends by small moves", () => {
    let scroll = placed(long, 5000);
    for (let step = 0; step < 20 && scroll.top > 0; step++) {
      scroll = moved(scroll, Math.max(0, scroll.at - 500));
      if (isStuck(scroll)) scroll = settled(scroll);
    }
    expect(scroll).toMatchObject({ top: 0, at: 0 });
    scroll = placed(long, long.content - view - 5000);
    for (let step = 0; step < 20 && scroll.top < long.content - view; step++) {
      scroll = moved(scroll, Math.min(tallest - view, scroll.at + 500));
      if (isStuck(scroll)) scroll = settled(scroll);
    }
    expect(scroll).toMatchObject({ top: long.content - view, at: tallest - view });
  });
});

describe("a list that is not", () => {
  const short: Scroll = { content: 5000, view, top: 0, at: 0 };
  it("is scrolled as any other", () => {
    expect(moved(short, 321.5)).toMatchObject({ top: 321.5, at: 321.5 });
    expect(placed(short, 9999)).toMatchObject({ top: 4300, at: 4300 });
    expect(isStuck(moved(short, 0))).toBe(false);
  });

  it("keeps its place when it grows past the limit and back", () => {
    const grown = resized(placed(short, 2000), 80_000_000, view);
    expect(grown.top).toBe(2000);
    expect(resized(grown, 5000, view)).toMatchObject({ top: 2000, at: 2000 });
  });
});
