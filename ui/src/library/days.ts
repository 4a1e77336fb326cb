import type { Operation } from "$/api/generated.ts";
import { moment } from "$/lib/dates.ts";

/** Operations of one day of the clock here. */
export interface Day {
  /** "14 March 2024". */
  day: string;
  operations: Operation[];
}

/** The log, day by day, in its order. The days are those of this clock, as the moments are kept in UTC. */
export function byDay(operations: readonly Operation[]): Day[] {
  const days: Day[] = [];
  for (const operation of operations) {
    const day = moment(operation.at).split(", ")[0] ?? operation.at;
    const last = days.at(-1);
    if (last?.day === day) last.operations.push(operation);
    else days.push({ day, operations: [operation] });
  }
  return days;
}
