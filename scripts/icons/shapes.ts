/** Shapes on a square of side 1, the origin at its upper left corner: is a point inside? Each is asked millions of times. */
export type Shape = (x: number, y: number) => boolean;

/** Math.hypot takes ten times as long. */
function isWithin(x: number, y: number, radius: number): boolean {
  return x * x + y * y <= radius * radius;
}

/** A drop of water: a circle, and above it the two tangents that meet in its tip. */
export function drop(x: number, tip: number, bottom: number, radius: number): Shape {
  const middle = bottom - radius;
  const tangent = Math.asin(radius / (middle - tip));
  return (px, py) => {
    if (isWithin(px - x, py - middle, radius)) return true;
    const touches = middle - radius * Math.sin(tangent);
    return py >= tip && py <= touches && Math.abs(px - x) <= (py - tip) * Math.tan(tangent);
  };
}

export function circle(x: number, y: number, radius: number): Shape {
  return (px, py) => isWithin(px - x, py - y, radius);
}

/** Lines of one width through some points, with round ends and corners. */
export function line(width: number, ...points: readonly (readonly [number, number])[]): Shape {
  return union(...points.slice(1).map((to, index) => stroke(width, points[index]!, to)));
}

function stroke(width: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): Shape {
  const [x, y] = [bx - ax, by - ay];
  return (px, py) => {
    const along = ((px - ax) * x + (py - ay) * y) / (x ** 2 + y ** 2);
    const nearest = Math.min(1, Math.max(0, along));
    return isWithin(px - ax - nearest * x, py - ay - nearest * y, width / 2);
  };
}

export function ring(x: number, y: number, radius: number, width: number): Shape {
  const [inner, outer] = [radius - width / 2, radius + width / 2];
  return (px, py) => isWithin(px - x, py - y, outer) && (px - x) ** 2 + (py - y) ** 2 >= inner * inner;
}

/** Part of a ring, between two angles in degrees; 0 points right, 90 down. */
export function arc(x: number, y: number, radius: number, width: number, from: number, to: number): Shape {
  const whole = ring(x, y, radius, width);
  const isBetween = (angle: number) => angle >= from && angle <= to;
  return (px, py) => {
    if (!whole(px, py)) return false;
    const angle = (Math.atan2(py - y, px - x) * 180) / Math.PI;
    return isBetween(angle) || isBetween(angle - 360) || isBetween(angle + 360);
  };
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => {
    for (const shape of shapes) if (shape(x, y)) return true;
    return false;
  };
}
