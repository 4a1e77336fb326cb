/** Strings of speakers/. */
export const speakers = {} as const;
