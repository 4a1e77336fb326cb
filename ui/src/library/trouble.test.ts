import { describe, expect, it } from "vitest";
import { canRetry, sign, troubleOf } from "./trouble.ts";

describe("troubleOf", () => {
  it("knows what the core says, and has a page for what it does not", () => {
    expect(troubleOf("locked")).toBe("locked");
    expect(troubleOf("path")).toBe("other");
    expect(troubleOf(undefined)).toBe("other");
  });
});

describe("canRetry", () => {
  it("is not offered for a file that will be the same the next time", () => {
    expect(canRetry("newer")).toBe(false);
    expect(canRetry("damaged")).toBe(false);
    expect(canRetry("locked")).toBe(true);
  });
});

describe("sign", () => {
  it("is grave only where something is wrong with the file", () => {
    expect(sign("damaged").tone).toBe("danger");
    expect(sign("locked")).toEqual({ icon: "locked", tone: "caution" });
  });
});
