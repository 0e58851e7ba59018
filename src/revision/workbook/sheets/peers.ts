import type { SheetSnapshot } from "../../../workbook/snapshot";
import { peerKindNames, purposeNames } from "../../words";
import type { SheetColumns } from "../columns";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../planned";
import { columnsOf, writeFields } from "../tables/field";
import { peerLine, peersTable } from "../tables/peers";

export function peersColumns(): SheetColumns {
  return { sheet: peersTable.sheet, reach: "peers", columns: columnsOf(peersTable) };
}

export function peersSheet({ project, rows, sheets: { peers } }: Plan): SheetSnapshot {
  return inputSheet(
    peersTable,
    peers.columns,
    {
      title: "参照值",
      note: "用途：现有、新建、先进（《指南》另有“平均”），空白为不分级；区间填“值”和“上限”。单位可与定额项不同，自动换算。",
    },
    project.peers.map((peer) => writeFields(peersTable, peerLine(peer))),
  )
    .freezeColumns(1)
    .validate({
      kind: "list",
      source: Object.values(peerKindNames),
      ranges: [columnRange(peers, "kind", rows.peers)],
    })
    .validate({
      kind: "list",
      source: Object.values(purposeNames).filter((word) => word !== ""),
      allowBlank: true,
      ranges: [columnRange(peers, "purpose", rows.peers)],
    })
    .build();
}
