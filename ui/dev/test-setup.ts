// Only tests with a document need components cleaned up after them; the others do without loading what does it.
if (typeof document !== "undefined") await import("@testing-library/svelte/vitest");

export {};
