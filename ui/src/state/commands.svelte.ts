import type { IconName } from "$/components/icons.ts";
import { matches, worksInText } from "$/lib/keys.ts";

/**
 * The one registry of what can be done. A component provides its commands while it is shown; the keyboard, the palette
 * (Ctrl K), the overlay of all keys (?), menus, buttons and the status bar all read them here.
 *
 * A scope is where a key works: "window" everywhere; any other inside an element whose `data-scope="…"` names it (names
 * are separated by blanks), and outside of all such elements where it belongs to the view in front. An open dialog
 * leaves only its own. Enter and Space always belong first to the button, link or box that has the focus.
 */
export type Scope = "window" | "list" | "quotation" | "form" | "reader" | "page" | "dialog";

export interface Command {
  /** Unique, "domain.verb"; also what tests look for. */
  id: string;
  label: () => string;
  /** What the overlay of keys calls it and the palette finds it by, where the label changes with what it would do. */
  keyLabel?: () => string;
  /** The keys that run it; the first is printed. See lib/keys.ts for how they are written. */
  keys?: readonly string[];
  scope: Scope;
  icon?: IconName;
  /** Off: shown dim, and its key does nothing. */
  enabled?: () => boolean;
  /** A few words beside the label, such as what it would act on. */
  detail?: () => string | undefined;
  /** A shorter label for the status bar; only commands with one stand there, and none while it is empty. */
  hint?: () => string;
  /** The keys that stand beside the hint, where they are not just the first one. */
  hintKeys?: readonly string[];
  /** False: a key only, as moving in the list. */
  inPalette?: boolean;
  /** Also in text fields, though its key is a single one; or never there, though it has a modifier. */
  inText?: boolean;
  run: () => void;
}

/** The truth behind `provided` and `modal`: while one view gives way to another, a teardown reads signals as they were before. */
const kept = new Set<readonly Command[]>();
let held = 0;
let provided = $state.raw<readonly (readonly Command[])[]>([]);
let focusScopes = $state.raw<readonly string[]>([]);
let front = $state.raw<readonly Scope[]>(["list", "quotation"]);
let modal = $state(0);

/** Provides commands for as long as the component lives. Call it while the component is set up. */
export function provide(commands: () => readonly Command[]): void {
  $effect.pre(() => {
    const mine = commands();
    kept.add(mine);
    provided = [...kept];
    return () => {
      kept.delete(mine);
      provided = [...kept];
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

/** The scopes of the view in front, used while the focus is in no scope. */
export function setFrontScope(...scopes: Scope[]): void {
  front = scopes;
}

/** While a dialog is open, only the scope "dialog" and what stands inside it works. */
export function holdForDialog(): void {
  $effect(() => {
    modal = ++held;
    return () => {
      modal = --held;
    };
  });
}

/** Call on focus changes: which scopes the focus is in. */
export function noticeFocus(element: Element | null): void {
  const scopes: string[] = [];
  for (let at = element?.closest("[data-scope]"); at; at = at.parentElement?.closest("[data-scope]")) scopes.push(...at.getAttribute("data-scope")!.split(" "));
  focusScopes = scopes;
}

/** Runs what a key press asks for; the caller listens on the window. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  noticeFocus(event.target instanceof Element ? event.target : null);
  if (isOwnKey(event)) return;
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
  return focusScopes.length > 0 ? focusScopes.includes(scope) : front.includes(scope);
}

function nearness(scope: Scope): number {
  const at = focusScopes.indexOf(scope);
  return at >= 0 ? at : scope === "window" ? 1000 : 100;
}

/** Whether the key is what presses or follows the control that has the focus. */
function isOwnKey(event: KeyboardEvent): boolean {
  if ((event.key !== "Enter" && event.key !== " ") || event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.target instanceof Element && event.target.closest("button, a[href], select, summary, input[type='checkbox'], input[type='radio']") !== null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type);
}
