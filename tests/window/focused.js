// Which pane has the focus, on what, and whether an outline shows it: its own, or that of what stands for it.
const at = document.activeElement;
window.reached ??= new Set();
window.reached.add(at);
const panes = { toolbar: "header.toolbar", navigation: "nav", list: "main", detail: "aside", status: "footer" };
const place = Object.keys(panes).find((name) => at.closest(panes[name])) ?? "";
const outlined = (element) => {
  const style = element && getComputedStyle(element);
  return Boolean(style) && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
};
// The edge between two panes is a line, which grows thicker.
const edge = at.getAttribute("role") === "separator" && getComputedStyle(at, "::after").inlineSize === "2px";
const active = at.getAttribute("aria-activedescendant");
const box = at.getBoundingClientRect();
const inSight = box.bottom > 0 && box.top < innerHeight;
const seen = inSight && (edge || outlined(at) || outlined(active && document.getElementById(active)) || outlined(at.parentElement) || outlined(at.closest("[role=search]")));
return { place, seen: at === document.body || seen, what: at.outerHTML.slice(0, 160) };
