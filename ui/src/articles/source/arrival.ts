/** What reaches the window from outside: a dropped file, a link of the bookmarklet, the clipboard. */
export type Arrival =
  | { kind: "file"; path: string }
  | { kind: "page"; url: string; title: string; text: string }
  | { kind: "clipboard"; html: string; text: string };

/** The part of a selection that fits into a link, in UTF-16 units. */
const selection = 20_000;

/** The bookmarklet: it hands the page's address, its title and what is selected in it to On Record. */
export const bookmarklet = `javascript:void(location.href="onrecord://capture?"+[["url",location.href],["title",document.title],["text",String(getSelection()).slice(0,${selection})]].map(([k,v])=>k+"="+encodeURIComponent(v)).join("&"))`;

/** What an `onrecord://capture` link asks for; nothing for any other. A link only fills a form: it fetches nothing by itself. */
export function readLink(link: string): Arrival | undefined {
  if (!/^onrecord:\/\/capture\/?\?/i.test(link)) return undefined;
  const asked = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const url = asked.get("url") ?? "";
  return { kind: "page", url: /^https?:\/\//i.test(url) ? url : "", title: asked.get("title") ?? "", text: asked.get("text") ?? "" };
}
