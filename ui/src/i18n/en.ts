import { articles } from "./en/articles.ts";
import { commands } from "./en/commands.ts";
import { detail } from "./en/detail.ts";
import { exporting } from "./en/export.ts";
import { filters } from "./en/filters.ts";
import { form } from "./en/form.ts";
import { library } from "./en/library.ts";
import { list } from "./en/list.ts";
import { organizations } from "./en/organizations.ts";
import { pages } from "./en/pages.ts";
import { review } from "./en/review.ts";
import { shell } from "./en/shell.ts";
import { sources } from "./en/sources.ts";
import { speakers } from "./en/speakers.ts";
import { terms } from "./en/terms.ts";
import { versions } from "./en/versions.ts";

/** The English catalogue: one file a domain, joined here. */
export const en = {
  ...terms,
  ...shell,
  ...commands,
  ...list,
  ...filters,
  ...detail,
  ...form,
  ...articles,
  ...sources,
  ...review,
  ...speakers,
  ...organizations,
  ...pages,
  ...exporting,
  ...library,
  ...versions,
} as const;
