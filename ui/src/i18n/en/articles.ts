/** Strings of articles/. */
export const articles = {} as const;
