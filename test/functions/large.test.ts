/** 150,000 values reach every function that takes a range, as a column of a sheet would bring them. */
import { catalogue } from "../../generated/catalogue";
import { bundledContext } from "../../src/functions/bundled";
import { evaluate } from "../../src/functions/evaluate";
import type { Argument, Matrix } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";
import { isFailure } from "../../src/language/failure";

// More than the 125,000 or so that an argument list can hold: what spreads a range over one fails. The bench goes to a million.
const many = 150_000;
const ours = ["units", "samples", "methods", "evaluation", "balance", "management", "audit"];

const cases = catalogue
  .filter(({ id, group }) => ours.includes(group) && !id.endsWith("BY"))
  .flatMap((definition) => {
    const { examples, parameters } = definition;
    const columns = parameters.filter(
      ({ shape }, index) => (shape === "list" || shape === "aligned") && isMatrix(examples[0].arguments[index] ?? null),
    );
    const ranges = examples[0].arguments.filter(isMatrix).length;
    // Functions over the columns of a whole table have tests of their own.
    return columns.length > 0 && columns.length === ranges && ranges <= 3 ? [definition] : [];
  })
  .map((definition) => ({ id: definition.id, definition }));

test.each(cases)("$id", ({ definition }) => {
  const given = definition.examples[0].arguments.map((argument): Argument =>
    isMatrix(argument) ? repeated(argument) : argument,
  );
  const result = evaluate(definition, given, bundledContext);
  const cells = Array.isArray(result) ? (result as Matrix).flat() : [result];
  expect(cells.length).toBeGreaterThan(0);
  // Some refuse so many, in words of their own; none stumbles.
  expect(cells.filter(isFailure).map(({ message }) => message?.key)).not.toContain("internalError");
});

function repeated(rows: Matrix): Matrix {
  const cells = rows.flat();
  return Array.from({ length: many }, (_, row) => [cells[row % cells.length]!]);
}
