/** What can be done with quotations from anywhere: each is one command of the core and one undo step. Where it takes long,
    the status bar shows how far it is, and stops it: then nothing was changed. */
import { call } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { act } from "$/state/act.ts";
import { jobs } from "$/state/jobs.svelte.ts";
import type { Meant } from "$/state/ticks.svelte.ts";

/** What the core is told of those that are meant. */
const told = <K extends string>({ ids, all }: Meant, name: K) => ({ [name]: ids, ...(all && { all }) }) as Record<K, number[]> & Pick<Meant, "all">;

export const flag = (meant: Meant, key_flag: boolean) =>
  act(key_flag ? t("done.flagged", { n: meant.n }) : t("done.unflagged", { n: meant.n }), () => jobs.run(t("doing.flag"), (job) => call("flag_quotations", { ...told(meant, "ids"), key_flag }, job)));

export const remove = (meant: Meant) =>
  act(t("done.deleted", { n: meant.n }), () => jobs.run(t("doing.delete"), (job) => call("delete_quotations", told(meant, "ids"), job)));

export const tag = (meant: Meant, add: string[], remove: string[]) =>
  act(t("done.tagged", { n: meant.n }), () => jobs.run(t("doing.tag"), (job) => call("tag_quotations", { ...told(meant, "quotation_ids"), add, remove }, job)));

export const addToProject = (id: number, name: string, meant: Meant) =>
  act(t("done.inProject", { n: meant.n, project: name }), () => jobs.run(t("doing.project"), (job) => call("fill_project", { id, ...told(meant, "add"), remove: [] }, job)));

export const createProject = (name: string, meant: Meant) =>
  act(t("done.inProject", { n: meant.n, project: name }), () => jobs.run(t("doing.project"), (job) => call("create_project", { name, ...told(meant, "quotation_ids") }, job)));
