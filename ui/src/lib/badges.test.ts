import type { SpeakerRef } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { badges } from "./badges.ts";

const one: SpeakerRef = { id: 1, name: "Ilse Maartens-Okonjo", kind: "person" };
const two: SpeakerRef = { id: 2, name: "Harbour Courier", kind: "organization" };

describe("badges", () => {
  it("has none for a direct quotation on the record", () => {
    expect(badges({ form: "direct", level: "on_record", speakers: [one], anchoring: "anchored" })).toEqual([]);
  });

  it("says ambiguous and fragment of a fragment with two owners", () => {
    const found = badges({ form: "fragment", level: "not_stated", speakers: [one, two], anchoring: "anchored" });
    expect(found).toEqual([{ text: "ambiguous", tone: "caution" }, { text: "fragment" }]);
  });

  it("keeps the two gravest", () => {
    const found = badges({ form: "fragment", level: "off_the_record", speakers: [one, two], anchoring: "not_in_capture" });
    expect(found.map((badge) => badge.tone)).toEqual(["danger", "danger"]);
  });
});
