// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { flushSync } from "svelte";
import { activeCommands, noticeFocus, press, provide, run, setFrontScope, type Command } from "./commands.svelte.ts";

let stop: () => void;

function given(...commands: Command[]): void {
  stop = $effect.root(() => provide(() => commands));
  flushSync();
}

const command = (more: Partial<Command>): Command => ({ id: "a.b", label: () => "A", scope: "window", run: vi.fn(), ...more });

function type(key: string, target: Element = document.body, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  target.addEventListener("keydown", (heard) => press(heard as KeyboardEvent), { once: true });
  target.dispatchEvent(event);
  return event;
}

describe("press", () => {
  beforeEach(() => setFrontScope("list", "quotation"));
  afterEach(() => {
    stop();
    document.body.innerHTML = "";
    noticeFocus(null);
  });

  it("runs a letter in the view in front, and leaves it to a text field", () => {
    const edit = command({ keys: ["E"], scope: "quotation" });
    given(edit);
    document.body.innerHTML = "<input id='field'>";
    type("e", document.getElementById("field")!);
    expect(edit.run).not.toHaveBeenCalled();
    expect(type("e").defaultPrevented).toBe(true);
    expect(edit.run).toHaveBeenCalledOnce();
  });

  it("keeps the keys of one place out of another", () => {
    const next = command({ keys: ["ArrowDown"], scope: "list" });
    const save = command({ id: "form.save", keys: ["Mod+Enter"], scope: "form" });
    given(next, save);
    document.body.innerHTML = "<div data-scope='form'><input id='field'></div>";
    const field = document.getElementById("field")!;
    type("ArrowDown", field);
    type("Enter", field, { ctrlKey: true });
    expect(next.run).not.toHaveBeenCalled();
    expect(save.run).toHaveBeenCalledOnce();
  });

  it("leaves Enter and Space to the control that has the focus", () => {
    const passage = command({ keys: ["Enter"], scope: "quotation" });
    given(passage);
    document.body.innerHTML = "<div data-scope='quotation'><button id='button'>Tag</button></div>";
    expect(type("Enter", document.getElementById("button")!).defaultPrevented).toBe(false);
    expect(passage.run).not.toHaveBeenCalled();
  });

  it("prefers the nearer of two commands with one key", () => {
    const everywhere = command({ keys: ["Escape"], id: "go.escape" });
    const form = command({ keys: ["Escape"], id: "form.close", scope: "form" });
    given(everywhere, form);
    document.body.innerHTML = "<div data-scope='form'><input id='field'></div>";
    type("Escape", document.getElementById("field")!);
    expect(form.run).toHaveBeenCalledOnce();
    expect(everywhere.run).not.toHaveBeenCalled();
  });

  it("does not run what is off, nor what somebody has handled", () => {
    const off = command({ keys: ["Mod+Z"], enabled: () => false });
    given(off);
    expect(type("z", document.body, { ctrlKey: true }).defaultPrevented).toBe(false);
    run("a.b");
    expect(off.run).not.toHaveBeenCalled();
  });
});

describe("provide", () => {
  it("takes the commands back when their component goes", () => {
    given(command({ id: "gone.soon" }));
    expect(activeCommands().map(({ id }) => id)).toContain("gone.soon");
    stop();
    expect(activeCommands().map(({ id }) => id)).not.toContain("gone.soon");
  });
});
