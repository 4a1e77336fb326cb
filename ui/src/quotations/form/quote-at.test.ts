import { expect, test } from "vitest";
import { formAt, quoteAt } from "./quote-at.ts";

const text = "Head\r\n\r\n“We warned them,” the minister said, “and they did not listen.” Nobody\r\nhad asked.";
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test("words inside marks come with them, paraphrase without", () => {
  expect(quoteAt(text, [span("We warned them,")])).toBe("“We warned them,”");
  expect(quoteAt(text, [span("warned them")])).toBe("warned them");
});

test("two parts come with the words between", () => {
  expect(quoteAt(text, [span("We warned them,"), span("and they did not listen.")])).toBe("“We warned them,” the minister said, “and they did not listen.”");
});

test("words without any marks are a paraphrase, words inside a longer marked stretch are not", () => {
  expect(formAt(text, [span("Nobody\r\nhad asked")])).toBe("indirect");
  expect(formAt(text, [span("the minister said")])).toBe("indirect");
  expect(formAt(text, [span("the minister said, “and they did not listen.”")])).toBe("mixed");
  expect(formAt(text, [span("We warned them,")])).toBeNull();
  expect(formAt(text, [span("warned them")])).toBeNull();
});

test("line ends are those of a text field", () => {
  expect(quoteAt(text, [span("Nobody\r\nhad asked.")])).toBe("Nobody\nhad asked.");
});
