import type { Part } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { citation } from "./copy.ts";

const part = (text: string, marks = "“”", after = ""): Part => ({ text, open: marks[0] ?? "", close: marks[1] ?? "", after });
const said = (name: string) => ({
  speaker: { id: 1, name, kind: "person" as const }, organization: null, printed_speaker: "", printed_role: "", cue: "", roles_then: [], role_now: null, authors: [],
});

describe("citation", () => {
  it("keeps the words between the parts of a split quotation", () => {
    const text = citation({ form: "direct", parts: [part("We warned them,", "“”", "the minister said,"), part("and they did not listen.")], attributions: [said("Ada Voss")], article: null });
    expect(text).toBe("“We warned them,” the minister said, “and they did not listen.”\n— Ada Voss");
  });

  it("never puts marks round indirect speech, and says that it is", () => {
    const text = citation({ form: "indirect", parts: [part("the gate was open", "")], attributions: [said("Ada Voss")], article: null });
    expect(text).toBe("the gate was open [indirect]\n— Ada Voss");
  });

  it("names rival owners both", () => {
    expect(citation({ form: "direct", parts: [part("Yes.")], attributions: [said("A"), said("B")], article: null })).toContain("— A or B");
  });
});
