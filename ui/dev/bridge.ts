/**
 * The dev server's stand-in for the shell: POST /call runs a command of the core by `onrecord-cli`, POST /shell answers
 * the shell's own commands. `ONRECORD_LIBRARY=/path/file.onrecord npm run dev` works on that library (made from the
 * sample if it is missing); `ONRECORD_CLI` names the binary if it is not in target/debug. Never part of the app.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Plugin } from "vite";

const cli = resolve(process.env["ONRECORD_CLI"] ?? join(import.meta.dirname, "../../target/debug/onrecord-cli"));
let library = resolve(process.env["ONRECORD_LIBRARY"] ?? join(tmpdir(), "onrecord-dev.onrecord"));

interface Answer {
  ok: boolean;
  body: unknown;
}

/** Calls on one library come one after the other, as one process at a time holds it. */
let queue: Promise<unknown> = Promise.resolve();

function runCli(args: string[], input: string): Promise<{ code: number | null; out: string; err: string }> {
  const run = () =>
    new Promise<{ code: number | null; out: string; err: string }>((done, failed) => {
      const child = spawn(cli, args);
      let [out, err] = ["", ""];
      child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
      child.on("error", failed);
      child.on("close", (code) => done({ code, out, err }));
      child.stdin.end(input);
    });
  const next = queue.then(run, run);
  queue = next;
  return next;
}

async function call(name: string, input: unknown): Promise<Answer> {
  const { code, out, err } = await runCli(["--library", library, "call", name, "-"], JSON.stringify(input));
  const text = (code === 0 ? out : out.trim() || err).trim();
  try {
    return { ok: code === 0, body: JSON.parse(text) };
  } catch {
    return { ok: false, body: { code: "bug", message: text || `onrecord-cli ended with ${code}` } };
  }
}

const session = () => ({ library: { name: basename(library, ".onrecord"), path: library }, recent: [], problem: null, shortcut: null, platform: "linux", version: "dev" });

async function shell(name: string, args: Record<string, unknown>): Promise<Answer> {
  switch (name) {
    case "session":
      if (!existsSync(library)) await runCli(["--library", library, "sample"], "");
      return { ok: true, body: session() };
    case "open_library":
      if (typeof args["path"] === "string") library = args["path"];
      return { ok: true, body: session() };
    case "open_sample":
      library = join(tmpdir(), "onrecord-sample.onrecord");
      if (!existsSync(library)) await runCli(["--library", library, "sample"], "");
      return { ok: true, body: session() };
    case "first_arrivals":
      return { ok: true, body: [] };
    case "choose_export_path":
      return { ok: true, body: join(tmpdir(), String(args["suggested"])) };
    default:
      return { ok: true, body: null };
  }
}

async function read(request: IncomingMessage): Promise<{ name: string; input?: unknown; args?: Record<string, unknown> }> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as { name: string };
}

function reply(response: ServerResponse, { ok, body }: Answer): void {
  response.statusCode = ok ? 200 : 422;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const answer: Handler = (request, response, next) => {
  if (request.method !== "POST" || (request.url !== "/call" && request.url !== "/shell")) return next();
  read(request)
    .then(({ name, input, args }) => (request.url === "/call" ? call(name, input) : shell(name, args ?? {})))
    .then((found) => reply(response, found))
    .catch((error: unknown) => reply(response, { ok: false, body: { code: "bug", message: String(error) } }));
};

export function bridge(): Plugin {
  return {
    name: "onrecord-bridge",
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}
