import { version } from "../../package.json";
import { localHost, manifest } from "./manifest";

/** The committed files that are made from others: name in the project, and what it must hold. */
export function documents(): Map<string, string> {
  return new Map([["manifest.xml", manifest({ host: localHost, version })]]);
}
