import { useState } from "react";
import { auditInSteps } from "../../audit/audit";
import type { EarlierFiles } from "../../audit/rules/products";
import { documentOfSheets } from "../../documents/sheets";
import type { PrintedDocument } from "../../documents/document";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import { readOpenSheets } from "../../workflows/open-sheets";
import { isPasswordProblem } from "../../xlsx/password";
import { characterMapFrom, characterMaps } from "../shell/characterMaps";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { inSlices } from "../shell/inSlices";
import type { Work } from "../shell/useLongWork";
import { useLongWork } from "../shell/useLongWork";
import type { Audited } from "./audited";
import { auditTexts } from "./texts";

interface Locked {
  readonly file: File;
  readonly wrong: boolean;
}

const example = "assets/examples/jiangxi-2017.xlsx";

/** Audits files, a paste or the open workbook, one after the other; what was audited before gives way. */
export function useAudit() {
  const t = useTexts(auditTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const { progress, run, cancel } = useLongWork();
  const [results, setResults] = useState<readonly Audited[] | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [locked, setLocked] = useState<Locked | null>(null);
  const [cancelled, setCancelled] = useState(false);

  /** Hands on documents as they are read: those before one that is cancelled are dropped with it. */
  const audit = async (read: (work: Work) => AsyncGenerator<PrintedDocument>, isOpen: boolean) => {
    setProblems([]);
    setLocked(null);
    setCancelled(false);
    await run(async (work) => {
      try {
        const found: Audited[] = [];
        const earlier: EarlierFiles = new Map();
        for await (const document of read(work)) {
          const file = document.name;
          const audited = await inSlices(auditInSteps(document, earlier), work.signal, ({ done, all }) =>
            work.progress(done, all, t("checking", { file, done, all })),
          );
          if (audited) found.push({ document, audit: audited, isOpen, cells: new Map() });
        }
        if (work.signal.aborted) setCancelled(true);
        else setResults(found);
      } catch (error) {
        if (!work.signal.aborted) setProblems([errorText(error)]);
      }
    });
  };

  async function* documentsOf(files: readonly File[], password: string | null, { signal, progress }: Work) {
    // Readers of documents are fetched when there is something to read.
    const { openDocument } = await import("../../documents/open/open");
    for (const [at, file] of files.entries()) {
      if (signal.aborted) return;
      progress(at, files.length, t("reading", { file: file.name }));
      const opened = await openDocument(new Uint8Array(await file.arrayBuffer()), file.name, {
        ...(password !== null && { password }),
        characterMap: characterMapFrom(characterMaps()),
        signal,
        onProgress: (done, all) => progress(done, all, t("readingPages", { file: file.name, done, all })),
      });
      if ("document" in opened) yield opened.document;
      else if (isPasswordProblem(opened.problem)) setLocked({ file, wrong: password !== null });
      else if (!signal.aborted) setProblems((before) => [...before, describe(opened.problem, language)]);
    }
  }

  const auditFiles = (files: readonly File[], password: string | null = null) =>
    audit((work) => documentsOf(files, password, work), false);

  /** The tables of the documents that the product is made from, as they were printed. */
  const auditExample = async () => {
    try {
      const response = await fetch(example);
      if (!response.ok) throw new Error(`${example}: ${response.status}`);
      await auditFiles([new File([await response.blob()], t("exampleName"))]);
    } catch (error) {
      setProblems([errorText(error)]);
    }
  };

  async function* pasted(html: string, text: string) {
    const { readPaste } = await import("../../documents/open/open");
    yield readPaste({ html, text }, t("pasteName"));
  }

  async function* openSheets({ signal, progress }: Work) {
    const sheets = await readOpenSheets(host, {
      signal,
      onSheet: (done, all, sheet) => progress(done, all, t("readingSheet", { sheet })),
    });
    if (!signal.aborted) yield documentOfSheets(sheets, t("thisWorkbook"));
  }

  return {
    progress,
    cancel,
    results,
    problems,
    locked,
    cancelled,
    setResults,
    auditFiles,
    auditExample,
    auditPaste: (html: string, text: string) => audit(() => pasted(html, text), false),
    auditOpen: () => audit(openSheets, true),
  };
}
