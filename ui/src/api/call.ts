import { publish } from "$/state/touched.svelte.ts";
import type { Commands, ErrorCode } from "./generated.ts";
import { transport } from "./transport.ts";

export type CommandName = keyof Commands;
export type Input<N extends CommandName> = Commands[N]["input"];
export type Output<N extends CommandName> = Commands[N]["output"];

/** A refusal of the core: what happened, in words, and the field it is about. Branch on `code`, never on the words. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = "CallError";
  }
}

/**
 * Runs one command of the core. The name fixes the types of input and output.
 * A write says what it touched; the queries that are made of that reload by themselves (state/query.svelte.ts).
 * `job` names a long command, so that its progress can be shown and `cancel(job)` stops it.
 */
export async function call<N extends CommandName>(name: N, input: Input<N>, job?: string): Promise<Output<N>> {
  const output = (await transport.call(name, input, job)) as Output<N>;
  if (isOutcome(output)) publish(output.touched);
  return output;
}

function isOutcome(output: unknown): output is { touched: import("./generated.ts").Touched[] } {
  return typeof output === "object" && output !== null && "touched" in output && Array.isArray(output.touched);
}

/** Any failure as a CallError, so that whoever shows it needs one branch. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  if (typeof error === "object" && error !== null && "code" in error && "message" in error) {
    const { code, message, field } = error as { code: ErrorCode; message: string; field?: string };
    return new CallError(code, message, field);
  }
  return new CallError("bug", error instanceof Error ? error.message : String(error));
}
