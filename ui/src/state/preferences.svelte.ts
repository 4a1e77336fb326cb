/** What belongs to this machine and not to a library: theme and widths. Kept in the window's own storage. */
export type Theme = "system" | "light" | "dark";

interface Kept {
  theme: Theme;
  navWidth: number | null;
  detailWidth: number | null;
  navHidden: boolean;
  foldedFacets: string[];
  sure: number;
}

const storageKey = "onrecord.preferences";
const fallback: Kept = { theme: "system", navWidth: null, detailWidth: null, navHidden: false, foldedFacets: [], sure: 90 };

function read(): Kept {
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Kept>) };
  } catch {
    return { ...fallback };
  }
}

class Preferences {
  #kept = $state.raw(read());

  get theme(): Theme { return this.#kept.theme; }
  set theme(theme: Theme) { this.#write({ theme }); }

  /** Width of the navigation in px; null: as designed for this width of window. */
  get navWidth(): number | null { return this.#kept.navWidth; }
  set navWidth(navWidth: number | null) { this.#write({ navWidth }); }

  get detailWidth(): number | null { return this.#kept.detailWidth; }
  set detailWidth(detailWidth: number | null) { this.#write({ detailWidth }); }

  get navHidden(): boolean { return this.#kept.navHidden; }
  set navHidden(navHidden: boolean) { this.#write({ navHidden }); }

  /** From how many percent on "accept all" takes a suggestion. */
  get sure(): number { return this.#kept.sure; }
  set sure(sure: number) { this.#write({ sure }); }

  isFolded(facet: string): boolean { return this.#kept.foldedFacets.includes(facet); }
  fold(facet: string, folded: boolean): void {
    const others = this.#kept.foldedFacets.filter((name) => name !== facet);
    this.#write({ foldedFacets: folded ? [...others, facet] : others });
  }

  #write(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    try {
      localStorage.setItem(storageKey, JSON.stringify(this.#kept));
    } catch {
      // A window without storage works; it only forgets its widths.
    }
  }
}

export const preferences = new Preferences();
