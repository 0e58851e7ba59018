/** Documents of a project: what people wrote into the one that is there is kept, and that one stays beside the new one. */
import { existsSync } from "node:fs";
import comparatorList from "../../../generated/datasets/comparators";
import { message } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { authoredRemarks } from "../../revision/report/authored-remarks";
import type { ReportOptions } from "../../revision/report/options";
import type { WordDocument } from "../../revision/report/word";
import { sourcesOf } from "../../revision/sources";
import { comparatorsOf } from "../../standards/comparators";
import type { StandardsLibrary } from "../../standards/library";
import { readBytes, save, writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";

type Maker = (project: RevisionProject, options: ReportOptions) => Promise<WordDocument>;

export function documentsOf(project: RevisionProject, library: StandardsLibrary, terminal: Terminal) {
  const sources = sourcesOf(project, library, comparatorsOf(comparatorList));
  const make = async (file: string, maker: Maker): Promise<void> => {
    const former = existsSync(file) ? readBytes(file) : null;
    const { bytes, authored } = await maker(project, { sources, former });
    if (!former) return save(file, bytes, terminal);
    const backup = freeName(file);
    writeWhole(backup, former);
    save(file, bytes, terminal);
    notify(terminal, message("authorKept", { file, count: authored.kept, backup }));
    for (const remark of authoredRemarks(authored, file, backup)) notify(terminal, remark);
  };
  return { make };
}

function freeName(file: string): string {
  const base = file.replace(/\.docx$/i, "");
  for (let number = 1; ; number++) {
    const name = `${base}.bak${number === 1 ? "" : `-${number}`}.docx`;
    if (!existsSync(name)) return name;
  }
}
