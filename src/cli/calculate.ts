import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { followWorkbook } from "../workflows/additions";
import { createHeadlessHost } from "../hosts/headless";
import type { WorkbookHost } from "../hosts/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { PatchOptions } from "../xlsx/patch";
import type { Terminal } from "./terminal";
import { tell } from "./terminal";
import { patched } from "./workbooks";

/**
 * A file with the results of all its formulas; `workbook` is what opening it gave. Nothing else in it changes.
 *
 * @param look sees the calculated workbook before it is closed.
 */
export async function calculated(
  source: Uint8Array,
  workbook: WorkbookSnapshot,
  terminal: Terminal,
  options: PatchOptions = {},
  look: (host: WorkbookHost) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const context = new ContextStore(bundledContext);
  const host = await createHeadlessHost(context, workbook);
  // The workbook's own standards and default come with it.
  const { problems } = await followWorkbook(host, context);
  for (const problem of problems) tell(terminal, problem);
  await look(host);
  const changes = await host.changes();
  host.dispose();
  return patched(source, changes, options);
}
