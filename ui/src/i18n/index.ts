/**
 * Every visible string goes through `t("key", { values })`.
 *
 * The catalogue is `en.ts`, which joins one file a domain (`en/list.ts`, `en/articles.ts`, …): add a string to the file
 * of the domain that shows it. A message is a string with `{names}`, or `{ one, other }` chosen by the number `n`.
 * Keys and the values that a message needs are checked by the compiler.
 */
import { en } from "./en.ts";

type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<M> = M extends string ? Names<M> : M extends { one: infer One; other: infer Other } ? Names<One> | Names<Other> | "n" : never;
type Values<K extends MessageKey> = [NamesOf<Catalogue[K]>] extends [never] ? [] : [values: Record<NamesOf<Catalogue[K]>, string | number>];

const locale = "en";
const plural = new Intl.PluralRules(locale);
const number = new Intl.NumberFormat(locale);

/** A number as the window prints it: 2,413. */
export function count(n: number): string {
  return number.format(n);
}

/** The message of `key` with its values filled in; numbers are grouped. */
export function t<K extends MessageKey>(key: K, ...[values]: Values<K>): string {
  return fill(en[key], values as Record<string, string | number> | undefined);
}

function fill(message: string | { one: string; other: string }, values: Record<string, string | number> = {}): string {
  const text = typeof message === "string" ? message : message[plural.select(Number(values["n"])) === "one" ? "one" : "other"];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
  });
}
