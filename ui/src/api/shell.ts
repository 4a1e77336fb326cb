/** The shell's own commands: files, windows and jobs. Everything about quotations is in call.ts. */
import { asCallError } from "./call.ts";
import type { Error as Refusal } from "./generated.ts";
import { transport } from "./transport.ts";

/** A library by what people call it and where it is. */
export interface NamedLibrary {
  name: string;
  path: string;
}

/** The library that is open, and those that were. */
export interface Session {
  library: NamedLibrary | null;
  /** Those opened before, the last one first, the open one left out. */
  recent: NamedLibrary[];
  /** Why a library could not be opened. One may still be open. */
  problem: (Refusal & { path: string }) | null;
  /** The keys that bring the clipboard here from anywhere, where the system gave them. */
  shortcut: string | null;
  /** As Rust names it: `linux`, `macos`, `windows`. */
  platform: string;
  version: string;
}

/** How far a long call is; `job` is the name it was given. */
export interface Progress {
  job: string;
  done: number;
  total: number;
}

async function shell<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return (await transport.shell(name, args)) as T;
  } catch (error) {
    throw asCallError(error);
  }
}

export const session = () => shell<Session>("session");
/** One of the recent libraries, or without a path the one that the system's dialog asks for; null: it was put away. */
export const openLibrary = (path?: string) => shell<Session | null>("open_library", { path: path ?? null });
export const createLibrary = () => shell<Session | null>("create_library");
export const openSample = () => shell<Session | null>("open_sample");
/** Where an export goes, by the system's dialog; null: it was put away. */
export const chooseExportPath = (suggested: string, extension: string) => shell<string | null>("choose_export_path", { suggested, extension });
/** A file to read, by the system's dialog; null: it was put away. */
export const chooseOpenPath = (extensions: string[]) => shell<string | null>("choose_open_path", { extensions });
/** Asks a long call to stop. */
export const cancel = (job: string) => shell<void>("cancel", { job });
export const onProgress = (heard: (progress: Progress) => void) => transport.listen<Progress>("progress", heard);
/** What the shell hands over from outside: a link of our scheme, a file that may be read, what was copied. */
export type Arrived = { link: string } | { kind: "file"; path: string } | { kind: "clipboard"; html: string; text: string };
/** A file was dropped, a second start named one or a link, or the shortcut sent the clipboard. */
export const onArrival = (heard: (arrived: Arrived) => void) => transport.listen<Arrived>("arrival", heard);
/** The files that are dragged over the window now; none: they left it or were dropped. */
export const onDrag = (heard: (paths: string[]) => void) => transport.listen<string[]>("drag", heard);
/** What was copied. */
export const clipboard = () => shell<{ kind: "clipboard"; html: string; text: string }>("clipboard");
/** Has the system open the bookmarklet's links with this program. */
export const registerLinks = () => shell<void>("register_links");
/** What arrived before the window could hear of it. */
export const firstArrivals = () => shell<Arrived[]>("first_arrivals");
/** A second start opened another library in this window, or could not. */
export const onSession = (heard: (session: Session) => void) => transport.listen<Session>("session", heard);
