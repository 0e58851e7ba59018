/** COUNTIF, SUMIFS and their like, in place of the engine's own. */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction } from "@univerjs/engine-formula";
import { Failure, isFailure } from "../../../language/failure";
import { sheetLimit } from "../../../workbook/address";
import type { Cell, Matrix } from "../../../workbook/values";
import { isMatrix } from "../../../functions/values";
import type { RangeCache } from "../rangeCache";
import { ReferenceArray } from "../referenceArray";
import { readObject, readVariant, writeObject } from "../valueObjects";
import type { Criterion } from "./criterion";
import { criterionOf } from "./criterion";
import type { Condition } from "./selection";
import { selected } from "./selection";
import { sizedLike } from "./sized";

type Summary = (values: readonly Cell[]) => Cell;

const numbersIn = (values: readonly Cell[]) => values.filter((value): value is number => typeof value === "number");
const total: Summary = (values) => numbersIn(values).reduce((sum, value) => sum + value, 0);
const mean: Summary = (values) => {
  const { length } = numbersIn(values);
  return length === 0 ? new Failure("#DIV/0!") : Number(total(values)) / length;
};
const extreme =
  (pick: (one: number, other: number) => number): Summary =>
  (values) =>
    numbersIn(values).reduce<number | null>((found, value) => (found === null ? value : pick(found, value)), null) ?? 0;

/** Functions of a range, a criterion and perhaps another range; and of pairs of both. */
const ofOne: Readonly<Record<string, Summary>> = { SUMIF: total, AVERAGEIF: mean };
const ofPairs: Readonly<Record<string, Summary>> = {
  SUMIFS: total,
  AVERAGEIFS: mean,
  MAXIFS: extreme(Math.max),
  MINIFS: extreme(Math.min),
};

export function criteriaFunctions(ranges: RangeCache): [new (name: string) => BaseFunction, string][] {
  const made = (name: string, calculate: (given: readonly FunctionVariantType[], reader: Reader) => Cell | Matrix) =>
    [
      class extends CriteriaFunction {
        constructor(own: string) {
          super(own, (given) => calculate(given, new Reader(ranges)));
        }
      },
      name,
    ] satisfies [new (name: string) => BaseFunction, string];
  return [
    made("COUNTIF", ([range, criterion], reader) => count([range!, criterion!], reader)),
    made("COUNTIFS", count),
    ...Object.entries(ofOne).map(([name, summary]) =>
      made(name, ([range, criterion, values = range], reader) => {
        const area = reader.range(range!);
        const summed = reader.range(sizedLike(values!, range!));
        if (isFailure(area) || isFailure(summed)) return new Failure("#VALUE!");
        return broadcast([reader.criteria(criterion!)], ([asked]) =>
          summarised(summed, conditionsOf([area], [asked!]), summary),
        );
      }),
    ),
    ...Object.entries(ofPairs).map(([name, summary]) =>
      made(name, ([values, ...pairs], reader) => {
        const summed = reader.range(values!);
        const areas = reader.rangesOf(pairs);
        if (isFailure(summed) || pairs.length % 2 !== 0 || !areAlike(areas) || !areAlike([summed, ...areas]))
          return new Failure("#VALUE!");
        return broadcast(reader.criteriaOf(pairs), (asked) => summarised(summed, conditionsOf(areas, asked), summary));
      }),
    ),
  ];
}

function count(pairs: readonly FunctionVariantType[], reader: Reader): Cell | Matrix {
  const areas = reader.rangesOf(pairs);
  if (pairs.length % 2 !== 0 || !areAlike(areas)) return new Failure("#VALUE!");
  return broadcast(reader.criteriaOf(pairs), (asked) => {
    const found = selected(conditionsOf(areas, asked));
    const isBlankAskedFor = asked.every(({ matches }) => matches(null));
    return found.length + (isBlankAskedFor ? leastUnread(areas) : 0);
  });
}

function conditionsOf(areas: readonly Area[], asked: readonly Criterion[]): Condition[] {
  return asked.map((criterion, at) => ({ matrix: areas[at]!.matrix, criterion }));
}

function summarised({ matrix }: Area, conditions: readonly Condition[], summary: Summary): Cell {
  const values = selected(conditions).map(({ row, column }) => matrix[row]?.[column] ?? null);
  return values.find(isFailure) ?? summary(values);
}

interface Area {
  readonly matrix: Matrix;
  readonly rows: number;
  readonly columns: number;
  /** Cells beyond what was read, all of them blank. */
  readonly unread: number;
}

function leastUnread(areas: readonly Area[]): number {
  return Math.min(...areas.map(({ unread }) => unread));
}

function areAlike(areas: (Area | Failure)[]): areas is Area[] {
  const [first] = areas;
  if (!first || isFailure(first)) return false;
  return areas.every((area) => !isFailure(area) && area.rows === first.rows && area.columns === first.columns);
}

class Reader {
  constructor(private readonly ranges: RangeCache) {}

  /** Whole columns and rows are read as far as they are used. */
  range(variant: FunctionVariantType): Area | Failure {
    const reference = variant.isReferenceObject() ? (variant as BaseReferenceObject) : null;
    const value = reference ? this.ranges.read(reference) : readVariant(variant, this.ranges);
    if (isFailure(value)) return value;
    const matrix = isMatrix(value) ? value : [[value]];
    const read = { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
    const rows = reference?.isColumn() ? sheetLimit.rows : read.rows;
    const columns = reference?.isRow() ? sheetLimit.columns : read.columns;
    return { matrix, rows, columns, unread: rows * columns - read.rows * read.columns };
  }

  criteria(variant: FunctionVariantType): Criteria {
    const value = readVariant(variant, this.ranges);
    return (isMatrix(value) ? value : [[value]]).map((row) => row.map(criterionOf));
  }

  rangesOf(pairs: readonly FunctionVariantType[]): (Area | Failure)[] {
    return pairs.filter((_, at) => at % 2 === 0).map((range) => this.range(range));
  }

  criteriaOf(pairs: readonly FunctionVariantType[]): Criteria[] {
    return pairs.filter((_, at) => at % 2 === 1).map((criterion) => this.criteria(criterion));
  }
}

type Criteria = readonly (readonly Criterion[])[];

/** Of several criteria for one range one result each. */
function broadcast(criteria: readonly Criteria[], result: (asked: readonly Criterion[]) => Cell): Cell | Matrix {
  const rows = Math.max(...criteria.map(({ length }) => length));
  const columns = Math.max(...criteria.map(([first]) => first?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const asked = criteria.map((one) => {
        const line = one.length === 1 ? one[0] : one[row];
        return line?.length === 1 ? line[0] : line?.[column];
      });
      return asked.every((one) => one !== undefined) ? result(asked) : new Failure("#N/A");
    }),
  );
}

class CriteriaFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly result: (given: readonly FunctionVariantType[]) => Cell | Matrix,
  ) {
    super(name);
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const several = given.filter((one) => one instanceof ReferenceArray);
    return writeObject(several.length === 0 ? this.result(given) : this.ofEach(given, several));
  }

  /** Of arrays of references one result for each, beside one for each criterion. */
  private ofEach(given: readonly FunctionVariantType[], several: readonly ReferenceArray[]): Cell | Matrix {
    const resultsFor = (row: number, column: number): Matrix => {
      const own = given.map((one) => (one instanceof ReferenceArray ? one.at(row, column) : one));
      const wrong = own.find((one, at) => one !== given[at] && one.isError());
      const result = wrong ? readObject(wrong as BaseValueObject) : this.result(own);
      return isMatrix(result) ? result : [[result]];
    };
    const down = Math.max(...several.map((one) => one.getRowCount()));
    const across = Math.max(...several.map((one) => one.getColumnCount()));
    // Added up once for each reference, however many criteria there are.
    const known = new Map<string, Matrix>();
    const results = (row: number, column: number): Matrix => {
      const place = [down > 1 ? row : 0, across > 1 ? column : 0] as const;
      const all = known.get(place.join()) ?? resultsFor(...place);
      known.set(place.join(), all);
      return all;
    };
    const first = results(0, 0);
    const rows = Math.max(first.length, down);
    const columns = Math.max(first[0]!.length, across);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => {
        const all = results(row, column);
        const line = all.length === 1 ? all[0] : all[row];
        return (line?.length === 1 ? line[0] : line?.[column]) ?? new Failure("#N/A");
      }),
    );
  }

  /** Text literals such as "10%" stay text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }
}
