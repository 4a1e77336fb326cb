import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const shell = vi.hoisted(() => ({ heard: undefined as ((progress: { job: string; done: number; total: number }) => void) | undefined, cancelled: [] as string[] }));
vi.mock("$/api/shell.ts", () => ({
  onProgress: (heard: typeof shell.heard) => void (shell.heard = heard),
  cancel: (job: string) => void shell.cancelled.push(job),
}));
const { jobs } = await import("./jobs.svelte.ts");

describe("jobs", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows what takes a second, with its numbers, and stops it by its name", async () => {
    let name = "";
    let end: (value: string) => void = () => undefined;
    const result = jobs.run("Writing", (job) => {
      name = job;
      return new Promise<string>((done) => (end = done));
    });
    expect(jobs.current).toBeUndefined();
    vi.advanceTimersByTime(1000);
    shell.heard?.({ job: name, done: 3, total: 10 });
    shell.heard?.({ job: "another window's", done: 9, total: 9 });
    expect(jobs.current).toEqual({ job: name, done: 3, total: 10, label: "Writing" });
    jobs.cancel();
    expect(shell.cancelled).toEqual([name]);
    end("done");
    expect(await result).toBe("done");
    expect(jobs.current).toBeUndefined();
  });

  it("never shows what is done at once, and lets go of what failed", async () => {
    await expect(jobs.run("Writing", () => Promise.reject(new Error("disk full")))).rejects.toThrow("disk full");
    vi.advanceTimersByTime(5000);
    expect(jobs.current).toBeUndefined();
  });
});
