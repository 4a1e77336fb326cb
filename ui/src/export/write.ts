import { asCallError, call } from "$/api/call.ts";
import type { ExportQuotations, ExportReport } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { listWords } from "$/library/words.ts";
import { jobs } from "$/state/jobs.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** A file that is written faster than this keeps its dialog until it is there. In ms. */
const patience = 1000;

/**
 * Writes the file. A short one keeps the dialog open, so that a failure stands where it can be mended: its words come
 * back. A long one gives the window back (`close`) and goes on in the status bar, with numbers and Cancel.
 */
export async function exportTo(input: ExportQuotations, file: string, close: () => void): Promise<string | undefined> {
  let closed = false;
  const timer = setTimeout(() => {
    closed = true;
    close();
  }, patience);
  try {
    const report = await jobs.run(t("export.writing", { file }), (job) => call("export_quotations", input, job));
    if (!closed) close();
    toasts.show(reportWords(report, file));
  } catch (failure) {
    const { code, message } = asCallError(failure);
    const said = code === "cancelled" ? t("export.cancelled", { file }) : message;
    if (!closed) return said;
    if (code === "cancelled") toasts.show(said);
    else toasts.fail(said);
  } finally {
    clearTimeout(timer);
  }
  return undefined;
}

/** "Exported 157 quotations to sheet.html; left out: 2 off the record". */
export function reportWords(report: Pick<ExportReport, "rows" | "left_out">, file: string): string {
  const reasons = report.left_out.map(({ reason, count }) => t(`export.because.${reason}`, { n: count }));
  const done = t("export.done", { n: report.rows, file });
  return reasons.length > 0 ? t("export.doneLeftOut", { done, reasons: listWords(reasons) }) : done;
}
