/** Audits a printed document: what follows from other printed numbers is recomputed, what is not understood is left alone and listed. */
import type { Place, PrintedDocument } from "../documents/document";
import { tablesOf } from "../documents/document";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { finished } from "../statistics/finished";
import type { Finding, FindingVerdict } from "./finding";
import { balances } from "./rules/balances";
import { changes } from "./rules/changes";
import { doubts } from "./rules/doubts";
import { formulas } from "./rules/formulas";
import { columnMeans } from "./rules/means";
import type { RuleId } from "./rules/names";
import { ownSamples } from "./rules/own-samples";
import { parts } from "./rules/parts";
import { peers } from "./rules/peers";
import type { EarlierFiles } from "./rules/products";
import { sameProduct } from "./rules/products";
import { provinceMeans } from "./rules/province-means";
import { rates } from "./rules/rates";
import { runningText } from "./rules/running-text";
import { fromSamples } from "./rules/samples";
import { sampleFigures } from "./rules/sample-figures";
import { shares } from "./rules/shares";
import { tiers } from "./rules/tiers";
import { totals } from "./rules/totals";
import { unitUse } from "./rules/unit-use";
import type { AuditTable } from "./tables/table";
import { auditTable } from "./tables/table";

export interface AuditedTable {
  readonly title: string;
  readonly place: Place;
  readonly rows: number;
  /** None: the table is not understood, or nothing in it follows from the rest. */
  readonly rules: readonly RuleId[];
  /** How columns were read that can be read in two ways: each in one, for all its rows. */
  readonly readings: readonly Message[];
}

export interface Audit {
  /** Of the file. */
  readonly name: string;
  readonly tables: readonly AuditedTable[];
  readonly findings: readonly Finding[];
}

const rulesOfOneTable = [
  unitUse,
  sampleFigures,
  tiers,
  changes,
  totals,
  columnMeans,
  parts,
  shares,
  rates,
  balances,
  provinceMeans,
  doubts,
];
const rulesAcrossTables = [fromSamples, peers, ownSamples];

/** @param earlier shared by all files that are audited together, so that they are held against each other */
export function auditDocument(document: PrintedDocument, earlier?: EarlierFiles): Audit {
  return finished(auditInSteps(document, earlier));
}

/** Stops after each table, so that whoever asks can show progress, or end it. */
export function* auditInSteps(
  document: PrintedDocument,
  earlier?: EarlierFiles,
): Generator<{ done: number; all: number }, Audit, void> {
  const printed = tablesOf(document);
  const tables: AuditTable[] = [];
  const byTable: Finding[][] = [];
  for (const table of printed) {
    const read = auditTable(table);
    tables.push(read);
    byTable.push(rulesOfOneTable.flatMap((rule) => rule(read)));
    yield { done: tables.length, all: printed.length };
  }
  return {
    name: document.name,
    tables: tables.map((table, at) => ({
      title: table.title,
      place: table.table.place,
      rows: table.rows.length,
      rules: [...new Set(byTable[at]!.map(({ rule }) => rule))],
      readings: readingsOf(byTable[at]!),
    })),
    findings: [
      ...byTable.flat(),
      ...formulas(document.blocks),
      ...runningText(document.blocks, tables),
      ...sameProduct(tables, document.name, earlier),
      ...rulesAcrossTables.flatMap((rule) => rule(tables)),
    ],
  };
}

function readingsOf(findings: readonly Finding[]): Message[] {
  const readings = new Map(findings.flatMap(({ spot, reading }) => (reading ? [[spot.column, reading] as const] : [])));
  return [...readings].map(([column, reading]) =>
    message(reading === "percent" ? "auditReadAsPercent" : "auditReadAsFraction", { column }),
  );
}

export function countOf({ findings }: Pick<Audit, "findings">, verdict: FindingVerdict): number {
  return findings.filter((finding) => finding.verdict === verdict).length;
}
