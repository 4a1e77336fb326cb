/** Strings of export/. */
export const exporting = {} as const;
