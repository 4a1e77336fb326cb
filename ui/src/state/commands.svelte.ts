import type { IconName } from "$/components/icons.ts";
import { matches, worksInText } from "$/lib/keys.ts";
import { untrack } from "svelte";

/**
 * The one registry of what can be done. A component provides its commands while it is shown; the keyboard, the palette
 * (Ctrl K), the overlay of all keys (?), menus, buttons and the status bar all read them here.
 *
 * A scope is where a key works: "window" everywhere, any other inside the nearest element with `data-scope="…"`, or
 * where the view in front says so (`frontScope`) while nothing has the focus. An open dialog leaves only its own.
 */
export type Scope = "window" | "list" | "form" | "reader" | "page" | "dialog";

export interface Command {
  /** Unique, "domain.verb"; also what tests look for. */
  id: string;
  label: () => string;
  /** What the overlay of keys calls it, where the label changes with what it would do. */
  keyLabel?: () => string;
  /** The keys that run it; the first is printed. See lib/keys.ts for how they are written. */
  keys?: readonly string[];
  scope: Scope;
  icon?: IconName;
  /** Off: shown dim, and its key does nothing. */
  enabled?: () => boolean;
  /** A few words beside the label, such as what it would act on. */
  detail?: () => string | undefined;
  /** A shorter label for the status bar; only commands with one stand there. */
  hint?: () => string;
  /** The keys that stand beside the hint, where they are not just the first one. */
  hintKeys?: readonly string[];
  /** False: a key only, as moving in the list. */
  inPalette?: boolean;
  /** Also in text fields, though its key is a single one; or never there, though it has a modifier. */
  inText?: boolean;
  run: () => void;
}

let provided = $state.raw<readonly (readonly Command[])[]>([]);
let focusScopes = $state.raw<readonly string[]>([]);
let front = $state<Scope>("list");
let modal = $state(0);

/** Provides commands for as long as the component lives. Call it while the component is set up. */
export function provide(commands: () => readonly Command[]): void {
  $effect.pre(() => {
    const mine = commands();
    provided = [...untrack(() => provided), mine];
    return () => {
      provided = provided.filter((entry) => entry !== mine);
    };
  });
}

/** Every command that is provided now; a later one of the same id stands in front of an earlier one. */
export function allCommands(): Command[] {
  const byId = new Map<string, Command>();
  for (const command of provided.flat()) byId.set(command.id, command);
  return [...byId.values()];
}

/** The commands whose keys work at this moment. */
export function activeCommands(): Command[] {
  return allCommands().filter((command) => isActive(command.scope));
}

export function commandById(id: string): Command | undefined {
  return allCommands().find((command) => command.id === id);
}

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** Runs a command by id, if it is there and enabled. */
export function run(id: string): void {
  const command = commandById(id);
  if (command && isEnabled(command)) command.run();
}

/** The scope of the view in front, used while the focus is nowhere in particular. */
export function setFrontScope(scope: Scope): void {
  front = scope;
}

/** While a dialog is open, only the scope "dialog" and what stands inside it works. */
export function holdForDialog(): void {
  $effect(() => {
    modal = untrack(() => modal) + 1;
    return () => {
      modal = untrack(() => modal) - 1;
    };
  });
}

/** Call on focus changes: which scopes the focus is in. */
export function noticeFocus(element: Element | null): void {
  const scopes: string[] = [];
  for (let at = element?.closest("[data-scope]"); at; at = at.parentElement?.closest("[data-scope]")) scopes.push(at.getAttribute("data-scope")!);
  focusScopes = scopes;
}

/** Runs what a key press asks for; the caller listens on the window. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  noticeFocus(event.target instanceof Element ? event.target : null);
  const typing = isTextField(event.target);
  const candidates = activeCommands().filter((command) =>
    command.keys?.some((key) => matches(event, key) && (!typing || (command.inText ?? worksInText(key)))),
  );
  const nearest = candidates.sort((a, b) => nearness(a.scope) - nearness(b.scope)).find(isEnabled);
  if (!nearest) return;
  event.preventDefault();
  nearest.run();
}

function isActive(scope: Scope): boolean {
  if (modal > 0) return scope === "dialog";
  if (scope === "window") return true;
  return focusScopes.length > 0 ? focusScopes.includes(scope) : front === scope;
}

function nearness(scope: Scope): number {
  const at = focusScopes.indexOf(scope);
  return at >= 0 ? at : scope === "window" ? 1000 : 100;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type);
}
