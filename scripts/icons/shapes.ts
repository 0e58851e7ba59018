/** Shapes on a square of side 1, the origin at its upper left corner: is a point inside? */
export type Shape = (x: number, y: number) => boolean;

/** A drop of water: a circle, and above it the two tangents that meet in its tip. */
export function drop(x: number, tip: number, bottom: number, radius: number): Shape {
  const middle = bottom - radius;
  const tangent = Math.asin(radius / (middle - tip));
  return (px, py) => {
    if (Math.hypot(px - x, py - middle) <= radius) return true;
    const touches = middle - radius * Math.sin(tangent);
    return py >= tip && py <= touches && Math.abs(px - x) <= (py - tip) * Math.tan(tangent);
  };
}

export function circle(x: number, y: number, radius: number): Shape {
  return (px, py) => Math.hypot(px - x, py - y) <= radius;
}

/** Lines of one width through some points, with round ends and corners. */
export function line(width: number, ...points: readonly (readonly [number, number])[]): Shape {
  const ends = points.slice(1);
  return (px, py) =>
    ends.some(([bx, by], index) => {
      const [ax, ay] = points[index]!;
      const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const nearest = Math.min(1, Math.max(0, along));
      return Math.hypot(px - ax - nearest * (bx - ax), py - ay - nearest * (by - ay)) <= width / 2;
    });
}

export function ring(x: number, y: number, radius: number, width: number): Shape {
  return (px, py) => Math.abs(Math.hypot(px - x, py - y) - radius) <= width / 2;
}

/** Part of a ring, between two angles in degrees; 0 points right, 90 down. */
export function arc(x: number, y: number, radius: number, width: number, from: number, to: number): Shape {
  const whole = ring(x, y, radius, width);
  return (px, py) => {
    const angle = (Math.atan2(py - y, px - x) * 180) / Math.PI;
    return whole(px, py) && [angle - 360, angle, angle + 360].some((turned) => turned >= from && turned <= to);
  };
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}
