/** Strings of organizations/. */
export const organizations = {} as const;
