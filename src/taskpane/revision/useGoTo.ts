import { useCallback } from "react";
import type { Peer, Sample } from "../../revision/project";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { thisWorkbook } from "./workbook";

/** The ways from the pane into the sheets of the project. */
export function useGoTo() {
  const { host } = useEnvironment();
  const notify = useNotify();
  const t = useTexts(revisionTexts);
  const { opened } = useOpenRevision();
  const { samples, sampleRows, decisions, itemRows, peers, peerRows } = opened.places;

  const go = useCallback(
    async (sheet: string, row: number, columns = 1) => {
      if (!(await host.sheets()).includes(sheet)) {
        notify("warning", t("sheetMissing", { sheet }));
        return;
      }
      await host.goTo({ sheet, row, column: 0, rows: 1, columns });
    },
    [host, notify, t],
  );
  const toSheet = useCallback((sheet: string) => void go(sheet, 0), [go]);
  const toSample = useCallback(
    (id: string) => {
      const row = sampleRows.get(id);
      if (row === undefined) notify("warning", t("rowMissing"));
      else void go(samples.sheet.name, row, Math.max(...samples.columns.values()) + 1);
    },
    [go, sampleRows, samples, notify, t],
  );
  const toItem = useCallback(
    (key: string) => {
      const row = itemRows.get(key);
      if (row === undefined) notify("warning", t("rowMissing"));
      else void go(decisions.sheet.name, row, Math.max(...decisions.columns.values()) + 1);
    },
    [go, itemRows, decisions, notify, t],
  );
  const toPeer = useCallback(
    (peer: Peer) => {
      // One that was converted into the item's unit is another object.
      const same = (other: Peer) =>
        other === peer ||
        JSON.stringify({ ...other, low: 0, high: 0, unit: "" }) ===
          JSON.stringify({ ...peer, low: 0, high: 0, unit: "" });
      const row = [...peerRows].find(([other]) => same(other))?.[1];
      if (!peers || row === undefined) notify("warning", t("rowMissing"));
      else void go(peers.sheet.name, row, Math.max(...peers.columns.values()) + 1);
    },
    [go, peerRows, peers, notify, t],
  );
  /** The row that a sample was read from where this workbook holds it, else its row in the sample table. */
  const toOrigin = useCallback(
    async ({ id, origin }: Sample) => {
      const here = origin.file === thisWorkbook;
      if (here && origin.row !== null && (await host.sheets()).includes(origin.sheet)) {
        await go(origin.sheet, origin.row - 1);
      } else toSample(id);
    },
    [host, go, toSample],
  );
  return { toSheet, toSample, toItem, toPeer, toOrigin };
}
