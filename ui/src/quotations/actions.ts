/** What can be done with quotations from anywhere: each is one command of the core and one undo step. */
import { call } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { act } from "$/state/act.ts";

export const flag = (ids: number[], key_flag: boolean) =>
  act(key_flag ? t("done.flagged", { n: ids.length }) : t("done.unflagged", { n: ids.length }), () => call("flag_quotations", { ids, key_flag }));

export const remove = (ids: number[]) => act(t("done.deleted", { n: ids.length }), () => call("delete_quotations", { ids }));

export const tag = (ids: number[], add: string[], remove: string[]) =>
  act(t("done.tagged", { n: ids.length }), () => call("tag_quotations", { quotation_ids: ids, add, remove }));

export const addToProject = (id: number, name: string, ids: number[]) =>
  act(t("done.inProject", { n: ids.length, project: name }), () => call("fill_project", { id, add: ids, remove: [] }));

export const createProject = (name: string, ids: number[]) =>
  act(t("done.inProject", { n: ids.length, project: name }), () => call("create_project", { name, quotation_ids: ids }));
