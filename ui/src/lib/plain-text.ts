import type { Part } from "$/api/generated.ts";

/** A quotation in one string, as printed: its own marks, and the article's words between its parts. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part, index) => `${part.open}${part.text}${part.close}${index < parts.length - 1 ? ` ${part.after.trim()}` : ""}`).join(" ");
}
