/** S = L·Lᵀ of a symmetric matrix without negative eigenvalues. Rows that follow from those before them are left out of it. */
export interface Factor {
  readonly rows: readonly Float64Array[];
  readonly repeated: ReadonlySet<number>;
}

export function factorOf(matrix: readonly Float64Array[]): Factor {
  const rows: Float64Array[] = [];
  const repeated = new Set<number>();
  matrix.forEach((line, row) => {
    const own = new Float64Array(row + 1);
    for (let column = 0; column < row; column++) {
      if (repeated.has(column)) continue;
      own[column] = (line[column]! - product(own, rows[column]!, column)) / rows[column]![column]!;
    }
    const rest = line[row]! - product(own, own, row);
    if (rest <= 1e-11 * line[row]!) repeated.add(row);
    else own[row] = Math.sqrt(rest);
    rows.push(own);
  });
  return { rows, repeated };
}

/** y of L·y = b: its squares sum up to bᵀS⁻¹b. */
export function forward({ rows, repeated }: Factor, right: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(rows.length);
  rows.forEach((row, at) => {
    if (!repeated.has(at)) solution[at] = (right[at]! - product(solution, row, at)) / row[at]!;
  });
  return solution;
}

/** x of S·x = b. */
export function solve(factor: Factor, right: ArrayLike<number>): Float64Array {
  const solution = forward(factor, right);
  for (let at = factor.rows.length - 1; at >= 0; at--) {
    if (factor.repeated.has(at)) continue;
    let value = solution[at]!;
    for (let below = at + 1; below < factor.rows.length; below++) value -= factor.rows[below]![at]! * solution[below]!;
    solution[at] = value / factor.rows[at]![at]!;
  }
  return solution;
}

function product(first: Float64Array, second: Float64Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += first[at]! * second[at]!;
  return sum;
}
