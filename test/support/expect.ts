/**
 * Jest's `expect` makes some 240 functions and an error at each call, before anything is compared. Here a comparison that holds is only
 * made; one that does not is made again by Jest, which says what is wrong.
 */
type Comparison = (this: unknown, actual: unknown, ...expected: unknown[]) => { readonly pass: boolean };

const whole = expect;
const { matchers } = (globalThis as never as Record<symbol, { matchers: Record<string, Comparison> }>)[
  Symbol.for("$$jest-matchers-object")
]!;

/** What a comparison finds in `this`. */
const surroundings = {};
whole.extend({
  surroundings() {
    Object.assign(surroundings, this);
    return { pass: true, message: () => "" };
  },
});
(whole(null) as unknown as { surroundings: () => void }).surroundings();

/** They call what they are given, or keep what they see. */
const isOnce = (name: string) => name.startsWith("toThrow") || name.endsWith("Snapshot");

class Comparisons {
  readonly actual: unknown;
  constructor(actual: unknown) {
    this.actual = actual;
  }

  get not() {
    return new Negated(this.actual);
  }

  get resolves() {
    return whole(this.actual).resolves;
  }

  get rejects() {
    return whole(this.actual).rejects;
  }
}

class Negated {
  readonly actual: unknown;
  constructor(actual: unknown) {
    this.actual = actual;
  }
}

/** Whether a comparison holds; null where it cannot be made, which Jest says with its reason. */
function holds(comparison: Comparison, context: object, actual: unknown, expected: unknown[]): boolean | null {
  try {
    return comparison.call(context, actual, ...expected).pass;
  } catch {
    return null;
  }
}

for (const [name, comparison] of Object.entries(matchers)) {
  for (const { prototype } of [Comparisons, Negated]) {
    const isNot = prototype === Negated.prototype;
    const context = { ...surroundings, isNot };
    Object.defineProperty(prototype, name, {
      value: function compare(this: Comparisons | Negated, ...expected: unknown[]) {
        if (!isOnce(name) && holds(comparison, context, this.actual, expected) === !isNot) {
          const state = whole.getState();
          state.assertionCalls++;
          state.numPassingAsserts++;
          return;
        }
        const asked = isNot ? whole(this.actual).not : whole(this.actual);
        try {
          (asked as unknown as Record<string, (...expected: unknown[]) => void>)[name]!(...expected);
        } catch (error) {
          // The test is at fault, and not this file.
          if (error instanceof Error) Error.captureStackTrace(error, compare);
          throw error;
        }
      },
    });
  }
}

Object.assign(globalThis, { expect: Object.assign((actual: unknown) => new Comparisons(actual), whole) });
