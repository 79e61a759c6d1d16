import { type MessageCode, type MessageParams, problem } from '#messages/messages.ts';
import type { DeclaredPerformance } from '#model/declaration.ts';
import type { Problem, Severity } from '#model/problem.ts';

/** Gathers what is missing: the same fault of many performances is one problem, with their number and the first. */
export class Told {
  readonly #problems = new Map<string, Problem>();

  say<C extends MessageCode>(
    code: C,
    params: MessageParams<C>,
    severity: Severity,
    of: DeclaredPerformance | null = null,
  ): void {
    const key = `${code} ${JSON.stringify(params)}`;
    const known = this.#problems.get(key);
    const value = of === null ? null : `${of.title ?? '?'}, ${of.startsAt.slice(0, 16).replace('T', ' ')}`;
    this.#problems.set(
      key,
      known ? { ...known, count: known.count + 1 } : problem(code, params, severity, { value }),
    );
  }

  about(performance: DeclaredPerformance): About {
    return new About(this, performance);
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }
}

/** What is missing of one performance. */
export class About {
  readonly #told: Told;
  readonly #performance: DeclaredPerformance;
  #lacks = false;

  constructor(told: Told, performance: DeclaredPerformance) {
    this.#told = told;
    this.#performance = performance;
  }

  /** The form asks for it. */
  lacks<C extends MessageCode>(code: C, params: MessageParams<C>): void {
    this.#lacks = true;
    this.#told.say(code, params, 'error', this.#performance);
  }

  /** The form does without it. */
  note<C extends MessageCode>(code: C, params: MessageParams<C>): void {
    this.#told.say(code, params, 'warning', this.#performance);
  }

  get isComplete(): boolean {
    return !this.#lacks;
  }
}
