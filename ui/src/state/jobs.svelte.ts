import { cancel, onProgress, type Progress } from "$/api/shell.ts";

/** The long call that runs now: what it does, how far it is, and how to stop it. */
class Jobs {
  #labels = new Map<string, string>();
  #next = 1;
  current = $state.raw<Progress & { label: string }>();

  constructor() {
    onProgress((progress) => {
      const label = this.#labels.get(progress.job);
      if (label !== undefined) this.current = { ...progress, label };
    });
  }

  /** Runs a long call under a name that it is handed, and shows `label` with its progress meanwhile. */
  async run<T>(label: string, work: (job: string) => Promise<T>): Promise<T> {
    const job = `job-${this.#next++}`;
    this.#labels.set(job, label);
    try {
      return await work(job);
    } finally {
      this.#labels.delete(job);
      if (this.current?.job === job) this.current = undefined;
    }
  }

  cancel(): void {
    if (this.current) void cancel(this.current.job);
  }
}

export const jobs = new Jobs();
