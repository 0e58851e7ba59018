import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../plan";
import { peersTable } from "../tables";
import { peerKindNames, purposeWords } from "../../words";

export function peersSheet({ project, rows }: Plan): SheetSnapshot {
  return inputSheet(
    peersTable,
    "参照值",
    "用途：现有、新建、先进（《指南》另有“平均”），空白为不分级；区间填“值”和“上限”。单位可与定额项不同，自动换算。",
    project.peers.map((peer) => [
      peer.item,
      peerKindNames[peer.kind],
      peer.name,
      peer.standard,
      peer.tier,
      purposeWords[peer.purpose],
      peer.low,
      peer.high === peer.low ? null : peer.high,
      peer.unit,
      peer.note,
    ]),
  )
    .freezeColumns(1)
    .validate({
      kind: "list",
      source: Object.values(peerKindNames),
      ranges: [columnRange(peersTable, "kind", rows.peers)],
    })
    .validate({
      kind: "list",
      source: Object.values(purposeWords).filter((word) => word !== ""),
      allowBlank: true,
      ranges: [columnRange(peersTable, "purpose", rows.peers)],
    })
    .build();
}
