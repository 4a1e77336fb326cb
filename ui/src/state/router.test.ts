import { beforeEach, describe, expect, it } from "vitest";
import { router } from "./router.svelte.ts";

describe("router", () => {
  beforeEach(() => router.reset());

  it("goes back to the place as it was left", () => {
    router.remember("scroll", 420);
    router.go({ view: "speaker", id: 7 });
    expect(router.recall("scroll")).toBeUndefined();
    router.back();
    expect(router.route).toEqual({ view: "library" });
    expect(router.recall("scroll")).toBe(420);
  });

  it("drops what was ahead when it goes somewhere new", () => {
    router.go({ view: "speakers" });
    router.back();
    router.go({ view: "articles" });
    expect(router.canGoForward).toBe(false);
    router.back();
    expect(router.route.view).toBe("library");
  });

  it("keeps a hundred places at most", () => {
    for (let id = 0; id < 150; id++) router.go({ view: "speaker", id });
    let steps = 0;
    while (router.canGoBack) {
      router.back();
      steps++;
    }
    expect(steps).toBe(99);
  });

  it("stays where it is while it is asked whether to leave", () => {
    const { leave } = router;
    let later: () => void = () => undefined;
    router.leave = (go) => {
      later = go;
      return false;
    };
    expect(router.go({ view: "speaker", id: 7 })).toBe(false);
    expect(router.route).toEqual({ view: "library" });
    later();
    expect(router.route).toEqual({ view: "speaker", id: 7 });
    router.leave = leave;
  });
});
