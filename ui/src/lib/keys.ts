/**
 * Keys are written once, as "Mod+Shift+N", "Enter", "ArrowDown", "E" or "?".
 * Mod is Ctrl, and the command key on a Mac.
 */

const onMac = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

const printed: Record<string, string> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Enter: "↵", Escape: "Esc", " ": "Space", Delete: "Del",
  PageUp: "Pg Up", PageDown: "Pg Dn",
};

/** The parts of a key as they are printed on caps: ["Ctrl", "N"]. */
export function caps(key: string, mac = onMac): string[] {
  return split(key).map((part) => (part === "Mod" ? (mac ? "⌘" : "Ctrl") : part === "Alt" && mac ? "⌥" : (printed[part] ?? part)));
}

/** A key in one line, as menus print it: "Ctrl N". */
export function printKey(key: string, mac = onMac): string {
  return caps(key, mac).join(" ");
}

/** A key as assistive technology wants it in aria-keyshortcuts. */
export function ariaKey(key: string, mac = onMac): string {
  return split(key).map((part) => (part === "Mod" ? (mac ? "Meta" : "Control") : part === " " ? "Space" : part)).join("+");
}

/** Whether a key press is this key. Shift counts only where the key names it or is a letter, as "?" needs Shift itself. */
export function matches(event: KeyboardEvent, key: string, mac = onMac): boolean {
  const parts = split(key);
  const main = parts.at(-1) ?? "";
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== parts.includes("Mod") || other || event.altKey !== parts.includes("Alt")) return false;
  const named = main.length > 1 || /^[a-z0-9 ]$/i.test(main);
  if (named && event.shiftKey !== parts.includes("Shift")) return false;
  return event.key.toLowerCase() === main.toLowerCase();
}

/** Whether a key also works while a text field has the focus: it carries Mod or Alt, or is Escape or a function key. */
export function worksInText(key: string): boolean {
  return /^(Mod|Alt)\+/.test(key) || key === "Escape" || /^(Shift\+)?F\d+$/.test(key);
}

function split(key: string): string[] {
  if (key === " " || key === "+") return [key];
  return key.split("+").map((part) => (part === "Space" ? " " : part));
}
