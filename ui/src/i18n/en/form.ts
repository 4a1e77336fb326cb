/** Strings of form/. */
export const form = {} as const;
