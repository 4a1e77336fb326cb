import { describe, expect, test } from "vitest";
import { grown, spansOf, stretches, stretchFrom, withPart } from "./choose.ts";
import { paragraphAt, paragraphs } from "./paragraphs.ts";
import { look, segments, type Mark } from "./segments.ts";
import { rangeOf, Words } from "./words.ts";

const text = "Head\r\n\r\n“We warned them,” the minister said, “and they did not listen.” Nobody asked.\r\n  \r\n«نحن هنا» قال.";
const list = paragraphs(text);
const span = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const words = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));

test("paragraphs are the lines with words, without their line ends", () => {
  expect(words(list)).toEqual(["Head", "“We warned them,” the minister said, “and they did not listen.” Nobody asked.", "«نحن هنا» قال."]);
  expect(list.map((each) => each.number)).toEqual([1, 2, 3]);
  expect(paragraphAt(list, text.indexOf("minister"))).toBe(1);
  expect(paragraphAt(list, text.length)).toBe(2);
  expect(paragraphs("")).toEqual([]);
});

describe("a selection", () => {
  test("without its white space and marks is the words", () => {
    expect(words(spansOf(text, span("“We warned them,” ")))).toEqual(["We warned them,"]);
    expect(words(spansOf(text, span(" Nobody asked")))).toEqual(["Nobody asked"]);
    expect(spansOf(text, span("  \r\n"))).toEqual([]);
  });

  test("over a split quotation is its parts", () => {
    expect(words(spansOf(text, span("“We warned them,” the minister said, “and they did not listen.”")))).toEqual(["We warned them,", "and they did not listen."]);
  });

  test("inside marks takes its stop along, outside it does not", () => {
    expect(words(spansOf(text, span("they did not listen")))).toEqual(["they did not listen."]);
    expect(words(spansOf(text, span("the minister said")))).toEqual(["the minister said"]);
  });

  test("of Arabic words in guillemets is the words", () => {
    expect(words(spansOf(text, span("«نحن هنا»")))).toEqual(["نحن هنا"]);
  });

  test("with one mark of a pair leaves it out", () => {
    expect(words(spansOf(text, span("“and they did not")))).toEqual(["and they did not"]);
    expect(words(spansOf(text, span("did not listen.”")))).toEqual(["did not listen."]);
    expect(words(spansOf(text, span("minister said, “and they did not listen.”")))).toEqual(["minister said, “and they did not listen.”"]);
  });

  test("joins others in the order of the text", () => {
    const [first, second] = [span("We warned them,"), span("and they did not listen.")];
    expect(withPart([second], [first])).toEqual([first, second]);
    expect(withPart([first], [span("warned them")])).toEqual([span("warned them")]);
  });

  test("grows from a word to the marked words, the sentence, the paragraph", () => {
    const steps = [span("warned")];
    for (let step = 0; step < 3; step++) steps.push(grown(text, list, steps.at(-1)!));
    expect(words(steps)).toEqual(["warned", "We warned them,", "“We warned them,” the minister said, “and they did not listen.”", words([list[1]!])[0]]);
  });
});

test("stretches inside marks are walked through the whole text", () => {
  expect(words(stretches(text, list[1]!))).toEqual(["We warned them,", "and they did not listen."]);
  const first = stretchFrom(text, list, undefined, 1)!;
  const second = stretchFrom(text, list, first, 1)!;
  const third = stretchFrom(text, list, second, 1)!;
  expect(words([first, second, third])).toEqual(["We warned them,", "and they did not listen.", "نحن هنا"]);
  expect(stretchFrom(text, list, third, 1)).toBeUndefined();
  expect(stretchFrom(text, list, third, -1)).toEqual(second);
});

describe("by keyboard", () => {
  const all = new Words(text, list);
  const print = (selected: ReturnType<typeof all.at>) => selected && text.slice(rangeOf(selected).start, rangeOf(selected).end);

  test("the caret goes from word to word, over line ends", () => {
    const head = all.move(undefined, 1);
    expect(print(head)).toBe("Head");
    expect(print(all.move(head, 1))).toBe("We");
    expect(print(all.move(all.move(head, 1), -1))).toBe("Head");
    expect(all.move(head, -1)).toEqual(head);
  });

  test("a selection grows, shrinks and turns round at its anchor", () => {
    const they = all.at(text.indexOf("they"))!;
    const grows = all.extend(they, 1)!;
    expect(print(grows)).toBe("they did");
    expect(print(all.extend(grows, -1))).toBe("they");
    const turned = all.extend(they, -1)!;
    expect(print(turned)).toBe("and they");
    expect(print(all.extend(turned, 1))).toBe("they");
    expect(print(all.extend(all.extend(turned, 1), 1))).toBe("they did");
  });
});

test("segments are the paragraph, whole, cut at the marks", () => {
  const marks: Mark[] = [
    { ...span("We warned them,"), kind: "recorded", form: "direct", quotationId: 1 },
    { ...span("warned"), kind: "current", form: "direct", quotationId: 2 },
    { ...span("Nobody asked"), kind: "recorded", form: "indirect", quotationId: 3 },
  ];
  const cut = segments(text, list[1]!, marks);
  expect(cut.map((piece) => piece.text).join("")).toBe(words([list[1]!])[0]);
  expect(cut.filter((piece) => piece.marks.length > 0).map((piece) => [piece.text, look(piece.marks)])).toEqual([["We ", "rec"], ["warned", "cur"], [" them,", "rec"], ["Nobody asked", "rec ind"]]);
  expect(segments(text, list[0]!, marks)).toEqual([{ text: "Head", marks: [] }]);
});
