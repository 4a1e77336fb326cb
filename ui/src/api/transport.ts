import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

/** How the window reaches the core: the shell's IPC in the app, the dev server's bridge in a browser. */
interface Transport {
  call(name: string, input: unknown, job?: string): Promise<unknown>;
  shell(name: string, args: Record<string, unknown>): Promise<unknown>;
  listen<T>(event: string, heard: (payload: T) => void): void;
}

const inApp: Transport = {
  // As text, so that half a surrogate pair reaches the core, which says what is wrong with it.
  call: (name, input, job) => invoke("call", { name, input: JSON.stringify(input), job: job ?? null }),
  shell: (name, args) => invoke(name, args),
  listen: (event, heard) => void listen(event, (message) => heard(message.payload as never)),
};

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw answer;
  return answer;
}

const inBrowser: Transport = {
  call: (name, input) => post("/call", { name, input }),
  shell: (name, args) => post("/shell", { name, args }),
  listen: () => undefined,
};

export const transport: Transport = isTauri() ? inApp : inBrowser;
