import type { CaptureComparison, ComparedQuotation, Passage, QuotationFate, QuotationRow } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { counts, placeOf, untaken } from "./fates.ts";

const passage: Passage = { paragraph: 3, text: "The weir held.", spans: [{ start: 0, end: 14 }] };
const place = { spans: [{ start: 40, end: 54 }], passage };

function compared(id: number, fate: QuotationFate, taken = false): ComparedQuotation {
  return { quotation: { id } as QuotationRow, passage, fate, taken };
}

const report = {
  quotations: [
    compared(1, { is: "unchanged", place }),
    compared(2, { is: "moved", place }, true),
    compared(3, { is: "altered", place, diff: [] }),
    compared(4, { is: "missing", look_alikes: [] }),
    compared(5, { is: "unchanged", place }),
  ],
} as unknown as CaptureComparison;

test("the fates are counted, the gravest first", () => {
  expect(counts(report)).toEqual([{ fate: "missing", n: 1 }, { fate: "altered", n: 1 }, { fate: "moved", n: 1 }, { fate: "unchanged", n: 2 }]);
});

test("only what kept its words and is not taken yet is cited together", () => {
  expect(untaken(report)).toEqual([{ quotation_id: 1, spans: place.spans }, { quotation_id: 5, spans: place.spans }]);
});

test("what is missing has no place", () => {
  expect(report.quotations.map((each) => placeOf(each) !== undefined)).toEqual([true, true, true, false, true]);
});
