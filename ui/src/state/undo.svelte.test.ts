import { beforeEach, expect, test, vi } from "vitest";

const asked: string[] = [];
const answers: (() => void)[] = [];

vi.mock("$/api/call.ts", () => ({
  asCallError: (error: unknown) => error,
  call: (name: string) => {
    if (name === "get_library") return Promise.resolve({ undo: null, redo: null });
    asked.push(name);
    return new Promise((resolve) => answers.push(() => resolve({ value: { kind: "create_quotation", subject: "" }, touched: [] })));
  },
}));

const { undo } = await import("./undo.svelte.ts");

beforeEach(() => {
  asked.length = answers.length = 0;
});

test("steps that are asked for in a row are done in that order, one after the other", async () => {
  expect(undo.mayRedo).toBe(false);
  const done = [undo.undo(), undo.undo()];
  expect(undo.mayRedo).toBe(true);
  done.push(undo.redo());
  for (const expected of [["undo"], ["undo", "undo"], ["undo", "undo", "redo"]]) {
    await vi.waitFor(() => expect(asked).toEqual(expected));
    answers.at(-1)?.();
  }
  await Promise.all(done);
  expect(undo.mayRedo).toBe(false);
});
