import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

const part = (text: string) => ({ text, open: "“", close: "”", after: "" });
const long = "Nobody asked the keepers before the gates were closed for good, and nobody will ask them when the water comes back in the spring of the year, as it always does";

describe("a long quotation that a search found", () => {
  it("begins a few words before the first hit, at the beginning of a word", () => {
    const from = excerpt([part(long)], ["water"]);
    expect(long.slice(from!.at)).toBe(long.slice(long.indexOf("and nobody")));
  });

  it("shows more of what stands before where little follows", () => {
    const from = excerpt([part(long)], ["always"]);
    expect(long.slice(from!.at).length).toBeGreaterThan(80);
  });

  it("begins where it begins when the hit stands there, and without a hit", () => {
    expect(excerpt([part(long)], ["keepers"])).toBeUndefined();
    expect(excerpt([part(long)], ["harbour"])).toBeUndefined();
  });

  it("leaves out the parts before the one with the hit", () => {
    expect(excerpt([part("We warned them,"), part("and the water came.")], ["water"])).toEqual({ part: 1, at: 0 });
  });

  it("begins with the hit where words are not told apart by blanks", () => {
    const text = `${"門".repeat(160)}水`;
    expect(excerpt([part(text)], ["*水"])).toEqual({ part: 0, at: 160 });
  });
});
