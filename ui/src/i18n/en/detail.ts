/** The detail pane: one quotation's slip. */
export const detail = {
  "detail.number": "No. {n}",
  "detail.none": "Nothing selected",
} as const;
