import type { FieldChange } from "$/api/generated.ts";
import { en } from "$/i18n/en.ts";
import { t, type MessageKey } from "$/i18n/index.ts";

/** Which value changed, in words: "speaker", "date said". A value that nobody has named yet is called as it is stored. */
export function changeWords({ thing, field }: Pick<FieldChange, "thing" | "field">): string {
  const key = [`history.${thing}.${field}`, `history.${thing}`].find((candidate) => candidate in en);
  return key === undefined ? `${thing} ${field}`.replaceAll("_", " ") : t(key as PlainKey);
}

type PlainKey = Extract<MessageKey, `history.${string}`>;
