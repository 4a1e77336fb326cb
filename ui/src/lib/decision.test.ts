import type { Suggestion } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { answersTo, daysOf, openQuestion, ownersOf, toRecord, undecided } from "./decision.ts";
import { attribution, noDate, row, suggestion, sure } from "./suggestion-fixture.ts";

const asks = { kind: "person" as const, name: "Marrow", pronoun: false, known: [{ row, by: "surname" as const }], asks: true };
const plain = { ...asks, known: [], asks: false };

test("where it asks who is meant, nothing is recorded before the answer, and the answer is what is recorded", () => {
  const asking = sure(98, asks);
  expect([toRecord(asking, undecided), openQuestion(asking, undecided)]).toEqual([undefined, "who"]);
  const [known, someoneElse] = answersTo(asks);
  const recorded = (answer: typeof known) => toRecord(asking, { ...undecided, answers: { 0: answer! } })?.attributions[0]?.speaker;
  expect(recorded(known)).toEqual({ is: "existing", id: 7 });
  expect(recorded(someoneElse)).toMatchObject({ is: "new", name: "Marrow", someone_else: true });
  expect(toRecord(sure(90), undecided)).toEqual(sure(90).quotation);
});

test("a pronoun makes nobody", () => {
  expect(answersTo({ ...asks, name: "they", pronoun: true, known: [] })).toEqual([{ choice: null }]);
});

const onWednesday = { ...noDate, printed: "on Wednesday", basis: "printed" as const, confirmed: false };
const report = { kind: "cites" as const, party: "Salt Ledger", seen_by_me: false, date: onWednesday };
const either: Suggestion["said"] = { is: "ambiguous", anchor: "2023-10-25", choices: ["/2023-10-25", "/2023-10-18"] };

test("words that can mean two days ask; the day that is chosen is that of the report too, and the words can stay words", () => {
  const asked = suggestion({ said: either }, { said: onWednesday, chain: [report] });
  expect([openQuestion(asked, undecided), daysOf(asked)]).toEqual(["day", ["/2023-10-25", "/2023-10-18", ""]]);
  const chosen = toRecord(asked, { ...undecided, day: "/2023-10-18" });
  expect(chosen?.said).toEqual({ printed: "on Wednesday", date: "/2023-10-18", anchor: "2023-10-25", basis: "resolved", confirmed: false });
  expect(chosen?.chain[0]?.date).toEqual({ ...chosen?.said, date: "2023-10-18" });
  expect(toRecord(asked, { ...undecided, day: "" })).toEqual(asked.quotation);
});

test("without words, said by the day of publication is offered and not taken", () => {
  const undated = suggestion({ said: { is: "bound", anchor: "2023-10-26", edtf: "/2023-10-26" } });
  expect(toRecord(undated, undecided)?.said).toEqual(noDate);
  expect(toRecord(undated, { ...undecided, day: "/2023-10-26" })?.said).toEqual({ printed: "", date: "/2023-10-26", anchor: "2023-10-26", basis: "inferred", confirmed: false });
});

test("a hop is seen by nobody until a person says so", () => {
  const told = suggestion({}, { chain: [{ ...report, date: noDate }, { ...report, kind: "aggregates", party: "", date: noDate }] });
  const seen = (decision: typeof undecided) => toRecord(told, decision)?.chain.map((hop) => hop.seen_by_me);
  expect([seen(undecided), seen({ ...undecided, seen: [1] })]).toEqual([[false, false], [false, true]]);
});

const rivals: Suggestion["rivals"] = ["Salt Ledger", "officials"].map((name) => ({
  attribution: { ...attribution, printed_speaker: name }, who: { ...plain, kind: "group", name }, organization: "", reason: "near",
}));

test("of rivals one is chosen, or all of them; where nobody is suggested, nobody is one of the choices", () => {
  const owners = (who: Suggestion["who"], owner: number) => toRecord(suggestion({ who, rivals }), { ...undecided, owner })?.attributions.map((each) => each.printed_speaker);
  expect(ownersOf(suggestion({ who: null, rivals }))).toEqual([[0], [1, 2], [1], [2]]);
  expect(ownersOf(suggestion({ who: plain, rivals }))).toEqual([[0], [0, 1, 2], [1], [2]]);
  expect(ownersOf(suggestion({ who: plain }))).toEqual([[0]]);
  expect([owners(null, 1), owners(plain, 1), owners(plain, 2)]).toEqual([["Salt Ledger", "officials"], ["Marrow", "Salt Ledger", "officials"], ["Salt Ledger"]]);
});

test("a rival who may be two asks only where the rival is taken", () => {
  const rival = { ...rivals[0]!, who: asks };
  const both = suggestion({ who: plain, rivals: [rival] });
  expect([openQuestion(both, undecided), openQuestion(both, { ...undecided, owner: 1 })]).toEqual([undefined, "who"]);
  const recorded = toRecord(both, { ...undecided, owner: 1, answers: { 1: answersTo(asks)[0]! } });
  expect(recorded?.attributions[1]?.speaker).toEqual({ is: "existing", id: 7 });
});
