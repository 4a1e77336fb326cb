/** How the window's width is shared. Widths in px; what the user chose is kept as far as the list has room. */
export interface Chosen {
  navWidth: number | null;
  detailWidth: number | null;
  navHidden: boolean;
}

export interface Panes {
  /** wide: three panes; rail: the navigation is a rail; narrow: the detail covers the list. */
  mode: "wide" | "rail" | "narrow";
  nav: number;
  /** The navigation is drawn as icons. */
  rail: boolean;
  detail: number;
}

export const railWidth = 44;
export const listLeast = 400;
export const navLimits = { least: 180, most: 360 };
export const detailLeast = 340;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

export function panes(width: number, chosen: Chosen): Panes {
  const mode = width <= 820 ? "narrow" : width <= 1060 ? "rail" : "wide";
  const rail = mode !== "wide" || chosen.navHidden;
  const nav = rail ? railWidth : clamp(chosen.navWidth ?? (width >= 1500 ? 248 : 228), navLimits.least, navLimits.most);
  if (mode === "narrow") return { mode, nav, rail, detail: width - nav };
  const asDrawn = width >= 1500 ? 600 : mode === "rail" ? 372 : 460;
  const detail = clamp(mode === "rail" ? asDrawn : (chosen.detailWidth ?? asDrawn), detailLeast, Math.max(detailLeast, width - nav - listLeast));
  return { mode, nav, rail, detail };
}
