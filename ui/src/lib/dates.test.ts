import { describe, expect, it } from "vitest";
import { edtfWords, listDate, longDay, moment, period, saidDate, shortDay } from "./dates.ts";

describe("edtfWords", () => {
  it.each([
    ["2024-03-12", "12 March 2024"],
    ["2024-03", "March 2024"],
    ["2024", "2024"],
    ["2024-03-11~", "c. 11 March 2024"],
    ["2024-03?", "March 2024?"],
    ["2024-03%", "c. March 2024?"],
    ["/2024-03-13", "by 13 March 2024"],
    ["../2024-03-13", "by 13 March 2024"],
    ["2022-02-14/..", "from 14 February 2022"],
    ["2022-02/2024-04~", "February 2022 – c. April 2024"],
    ["", ""],
  ])("says %s as %s", (edtf, words) => {
    expect(edtfWords(edtf)).toBe(words);
  });

  it("prints short days where there is little room", () => {
    expect(edtfWords("2022-02-14/2024-04", shortDay)).toBe("14 Feb 2022 – Apr 2024");
  });
});

describe("longDay", () => {
  it("leaves what is no date alone", () => {
    expect(longDay("2024-13")).toBe("2024-13");
  });
});

describe("period", () => {
  it("says what is known and no more", () => {
    expect(period({ edtf: "2022-02" }, { edtf: "2024-04~" })).toBe("Feb 2022 – c. Apr 2024");
    expect(period({ edtf: "2022" }, null)).toBe("since 2022");
    expect(period(null, { edtf: "2023-10" })).toBe("until Oct 2023");
    expect(period(null, null)).toBe("");
  });
});

describe("moment", () => {
  it("leaves what is no time alone", () => {
    expect(moment("soon")).toBe("soon");
  });

  it("prints day and minute by the clock here", () => {
    const here = new Date(2024, 2, 14, 9, 41);
    expect(moment(here.toISOString())).toBe("14 March 2024, 09:41");
  });
});

describe("listDate", () => {
  const date = (edtf: string) => ({ edtf, printed: "" });

  it("prints ISO days and says when there is none", () => {
    expect(listDate(date("2024-03-12"))).toBe("2024-03-12");
    expect(listDate(date("/2024-03-13"))).toBe("by 2024-03-13");
    expect(listDate(date("2024-03-11~"))).toBe("c. 2024-03-11");
    expect(listDate(date("2024-04-15/2024-04-19"))).toBe("2024-04-15–19");
    expect(listDate(date("2024-04-15/2024-05-02"))).toBe("2024-04-15 – 05-02");
    expect(listDate(date("2023-12/2024-04~"))).toBe("2023-12 – c. 2024-04");
    expect(listDate(null)).toBe("no date");
    expect(listDate({ edtf: "", printed: "last spring" })).toBe("no date");
  });
});

describe("saidDate", () => {
  it("bounds an unknown date by the day of printing, and leaves it unknown without one", () => {
    expect(saidDate(null, { edtf: "2023-10-26" })).toBe("by 2023-10-26");
    expect(saidDate({ edtf: "2023-10-24", printed: "" }, { edtf: "2023-10-26" })).toBe("2023-10-24");
    expect(saidDate(null, null)).toBe("no date");
    expect(saidDate(null, { edtf: "/2023-10" })).toBe("no date");
  });
});
