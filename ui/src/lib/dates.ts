/**
 * EDTF level 1 in words. Lists print ISO forms whose digits stack; slips print long dates. A date is never made
 * more certain than it is: "~" is circa, "?" uncertain, an open interval "by" or "from".
 */
import { t } from "$/i18n/index.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2024-03" as "March 2024", "2024-03-05" as "5 March 2024", "2024" as it is. */
export function longDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "2024-03" as "Mar 2024", "2024-03-05" as "5 Mar 2024". */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  const name = month ? months[Number(month) - 1]?.slice(0, 3) : undefined;
  if (!name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

type Print = (iso: string) => string;

function one(edtf: string, print: Print): string {
  const mark = /[~?%]$/.exec(edtf)?.[0];
  const plain = print(mark ? edtf.slice(0, -1) : edtf);
  const about = mark === "~" || mark === "%" ? t("date.circa", { date: plain }) : plain;
  return mark === "?" || mark === "%" ? `${about}?` : about;
}

/** An EDTF date in words, each day printed by `print`; empty for an empty one. */
export function edtfWords(edtf: string, print: Print = longDay): string {
  if (!edtf) return "";
  const ends = edtf.split("/");
  if (ends.length === 1) return one(edtf, print);
  const [from, to] = ends as [string, string];
  const open = (end: string) => end === "" || end === "..";
  if (open(from)) return t("date.by", { date: one(to, print) });
  if (open(to)) return t("date.from", { date: one(from, print) });
  return `${one(from, print)} – ${one(to, print)}`;
}

/** How long something held: "Feb 2022 – c. Apr 2024", "since Feb 2022", "until Apr 2024"; empty when nothing is known. */
export function period(started: { edtf: string } | null, ended: { edtf: string } | null): string {
  const [from, to] = [edtfWords(started?.edtf ?? "", shortDay), edtfWords(ended?.edtf ?? "", shortDay)];
  if (from && to) return `${from} – ${to}`;
  return from ? t("date.since", { date: from }) : to ? t("date.until", { date: to }) : "";
}

/** A moment in UTC as the clock here shows it: "14 March 2024, 09:41". */
export function moment(at: string, print: Print = longDay): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${print(`${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`)}, ${two(when.getHours())}:${two(when.getMinutes())}`;
}

/** Days as a list prints them, their digits stacking: "2024-03-12", "by 2024-03-13", "c. 2024-03-11", "no date". */
export function listDate(date: { edtf: string; printed: string } | null): string {
  if (!date?.edtf) return t("date.none");
  const [from, to] = date.edtf.split("/");
  return from && to && from !== ".." && to !== ".." ? listRange(from, to) : edtfWords(date.edtf, (iso) => iso);
}

/** Two ends in little room: what they share is printed once: "2024-04-15–19", "2024-04-15 – 05-02". */
function listRange(from: string, to: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!day.test(from) || !day.test(to) || from.slice(0, 4) !== to.slice(0, 4)) return edtfWords(`${from}/${to}`, (iso) => iso);
  return from.slice(0, 7) === to.slice(0, 7) ? `${from}–${to.slice(8)}` : `${from} – ${to.slice(5)}`;
}

/**
 * As [`listDate`] for the date said. Where it is not known, the day the article was printed bounds it and is shown as
 * that bound: it never becomes the date.
 */
export function saidDate(said: { edtf: string; printed: string } | null, published: { edtf: string } | null): string {
  if (said?.edtf || !published?.edtf || published.edtf.includes("/")) return listDate(said);
  return t("date.by", { date: one(published.edtf, (iso) => iso) });
}
