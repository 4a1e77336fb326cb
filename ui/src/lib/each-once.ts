/** The first of those that have one id, in their order. */
export const eachOnce = <T extends { id: number }>(all: readonly T[]): T[] => all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
