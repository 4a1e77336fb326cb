import { expect, test } from "vitest";
import { undecided } from "$/lib/decision.ts";
import { formWords, keyOf, speakerWords, sureOnes } from "./suggested.ts";
import { row, suggestion, sure } from "$/lib/suggestion-fixture.ts";

const asking = sure(98, { kind: "person", name: "Marrow", pronoun: false, known: [{ row, by: "surname" }], asks: true });

test("a suggestion says what it is", () => {
  expect([keyOf(asking), formWords(asking), speakerWords(asking)]).toEqual(["3-9,20-30", "Direct, in 2 parts", "Marrow"]);
  expect(speakerWords(sure(20))).toBe("nobody named");
  expect(speakerWords(sure(56, { kind: "group", name: "they", pronoun: true, known: [], asks: true }))).toBe("“they”, not named");
});

test("accepting all takes those that are sure enough and ask nothing", () => {
  const twoDays = suggestion({ said: { is: "ambiguous", anchor: "2023-10-25", choices: ["2023-10-25", "2023-10-18"] } });
  expect(sureOnes([sure(89), sure(90), asking, twoDays], 90)).toHaveLength(1);
  const decided = () => ({ ...undecided, day: "2023-10-18" });
  expect(sureOnes([twoDays], 90, decided)).toHaveLength(1);
});
