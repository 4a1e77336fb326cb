import { cancel, onProgress, type Progress } from "$/api/shell.ts";

/** What runs shorter than this needs no progress. In ms. */
const worthShowing = 1000;

/** The long call that runs now: what it does, how far it is, and how to stop it. */
class Jobs {
  #labels = new Map<string, string>();
  #next = 1;
  #late = $state(false);
  /** The running job, from its first step on. */
  running = $state.raw<Progress & { label: string }>();
  /** The running job once it has taken so long that the status bar shows it. */
  readonly current = $derived(this.#late ? this.running : undefined);

  constructor() {
    onProgress((progress) => {
      const label = this.#labels.get(progress.job);
      if (label !== undefined) this.running = { ...progress, label };
    });
  }

  /** Runs a long call under a name that it is handed, and shows `label` with its progress once it takes a second. */
  async run<T>(label: string, work: (job: string) => Promise<T>): Promise<T> {
    const job = `job-${this.#next++}`;
    this.#labels.set(job, label);
    this.running = { job, done: 0, total: 0, label };
    const timer = setTimeout(() => (this.#late = true), worthShowing);
    try {
      return await work(job);
    } finally {
      clearTimeout(timer);
      this.#late = false;
      this.#labels.delete(job);
      if (this.running?.job === job) this.running = undefined;
    }
  }

  cancel(): void {
    if (this.running) void cancel(this.running.job);
  }
}

export const jobs = new Jobs();
