/** A map that the user brings (GeoJSON): its regions by name, to be coloured by what the survey has of each. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";

/** Longitude and latitude, or whatever plane coordinates the map has. */
type Point = readonly [x: number, y: number];

type Ring = readonly Point[];

export interface Region {
  readonly name: string;
  /** Of each its outer border, then its holes. */
  readonly polygons: readonly (readonly Ring[])[];
}

export type MapReading = { readonly regions: readonly Region[] } | { readonly problem: Message };

const nameKeys = ["name", "NAME", "Name", "市", "地市", "设区市", "NL_NAME_2", "NAME_2", "NAME_CHN"];

/** @param name of the file, for messages */
export function readMap(text: string, name: string): MapReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: message("mapNotGeoJson", { file: name }) };
  }
  const features = isRecord(parsed) && Array.isArray(parsed.features) ? (parsed.features as readonly unknown[]) : [];
  const regions = features.flatMap((feature) => regionOf(feature) ?? []);
  return regions.length === 0 ? { problem: message("mapNotGeoJson", { file: name }) } : { regions };
}

function regionOf(feature: unknown): Region | null {
  if (!isRecord(feature) || !isRecord(feature.properties) || !isRecord(feature.geometry)) return null;
  const { properties, geometry } = feature;
  const key = nameKeys.find((one) => typeof properties[one] === "string" && properties[one] !== "");
  if (key === undefined) return null;
  const coordinates = geometry.coordinates;
  const polygons =
    geometry.type === "Polygon" ? [coordinates] : geometry.type === "MultiPolygon" ? listOf(coordinates) : [];
  const drawn = polygons.map(ringsOf).filter((rings) => rings.length > 0);
  return drawn.length === 0 ? null : { name: String(properties[key]), polygons: drawn };
}

function ringsOf(polygon: unknown): readonly Ring[] {
  return listOf(polygon)
    .map((ring) => listOf(ring).flatMap((point) => pointOf(point) ?? []))
    .filter((ring) => ring.length >= 3);
}

function pointOf(value: unknown): readonly [Point] | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = value as readonly unknown[];
  return typeof x === "number" && typeof y === "number" ? [[x, y]] : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** As maps and surveys leave them out: 恩施土家族苗族自治州 is 恩施州. */
const peoples =
  /(?:(?:土家|苗|侗|布依|朝鲜|白|藏|羌|傣|景颇|傈僳|彝|哈尼|壮|回)族|蒙古族?|哈萨克族?|柯尔克孜族?)+(?=自治州$)/;

/** 九江 and 九江市 are one. */
export function regionKey(name: string): string {
  const text = name.normalize("NFKC").replace(/\s/g, "");
  return text.length > 2 ? text.replace(peoples, "").replace(/(?:自治州|地区|市|盟|州)$/, "") : text;
}
