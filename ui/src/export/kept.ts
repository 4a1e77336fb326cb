import { remembered, type Choices } from "./options.ts";

/** The choices of the last sheet stay on this machine, as they belong to the person and not to a library. */
const storageKey = "onrecord.export";

export function kept(): Choices {
  try {
    return remembered(JSON.parse(localStorage.getItem(storageKey) ?? "null"));
  } catch {
    return remembered(null);
  }
}

export function keep(choices: Choices): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices));
  } catch {
    // A window without storage works; the next sheet begins with the usual choices.
  }
}
