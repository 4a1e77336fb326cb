import { asCallError, call, type CallError } from "$/api/call.ts";
import type { ReadSource, SourceDraft } from "$/api/generated.ts";
import { cancel, chooseOpenPath, onProgress } from "$/api/shell.ts";

/** The endings that the open dialog shows. */
const endings = ["html", "htm", "mhtml", "mht", "pdf", "docx", "eml", "md", "txt"];

let next = 1;

/** A source that is being read for the article's form. Nothing is written by it. */
export class SourceReading {
  draft = $state.raw<SourceDraft>();
  error = $state.raw<CallError>();
  /** Why files before this one were not read, where several came at once. */
  missed = $state.raw<readonly string[]>([]);
  /** How far it is, in bytes; total 0: not known. */
  progress = $state.raw<{ done: number; total: number }>();
  /** What was asked last, to ask it again with more allowed. */
  #asked: Partial<ReadSource> = {};
  #job = "";

  /** `read` is called whenever something new was read. */
  constructor(readonly read: () => void) {
    onProgress(({ job, done, total }) => {
      if (this.progress && job === this.#job) this.progress = { done, total };
    });
  }

  get busy(): boolean {
    return this.progress !== undefined;
  }

  /** Reads a file of the user's choice. */
  async choose(): Promise<void> {
    try {
      const path = await chooseOpenPath(endings);
      if (path !== null) await this.ask({ path });
    } catch (failure) {
      this.error = asCallError(failure);
    }
  }

  /** Reads a file, an address or pasted rich text. */
  async ask(asked: Partial<ReadSource>): Promise<void> {
    if (this.busy) return;
    const before = this.draft;
    this.#asked = asked;
    this.#job = `source-${next++}`;
    this.progress = { done: 0, total: 0 };
    this.error = undefined;
    try {
      this.draft = await call("read_source", { path: null, url: null, html: null, private: false, ...asked }, this.#job);
    } catch (failure) {
      const error = asCallError(failure);
      if (error.code !== "cancelled") this.error = error;
    } finally {
      this.progress = undefined;
    }
    if (!this.error && this.draft !== before) this.read();
  }

  /** The address is a private one and the user means it. */
  askPrivate(): void {
    void this.ask({ ...this.#asked, private: true });
  }

  cancel(): void {
    if (this.busy) void cancel(this.#job);
  }
}
