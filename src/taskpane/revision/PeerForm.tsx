import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { isFailure } from "../../language/failure";
import { editPeer } from "../../revision/entries";
import { peerText } from "../../revision/log";
import type { Item, Peer, PeerKind } from "../../revision/project";
import { parseQuantity } from "../../units/expression";
import { parseUnit } from "../../units/unit";
import { useNotify } from "../notices/NoticesProvider";
import { useFormDraft } from "../shell/drafts";
import { useLanguage, useTexts } from "../shell/texts";
import { kindTexts, purposeTexts } from "./peerTexts";
import { EntryField, EntryForm, useEntryStyles } from "./EntryForm";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

interface Fields extends Pick<Peer, "kind" | "purpose"> {
  readonly name: string;
  readonly standard: string;
  readonly tier: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly note: string;
}

function fieldsOf(peer: Peer | null, item: Item): Fields {
  const blank = { kind: "province", purpose: "existing", name: "", standard: "", tier: "", note: "" } as const;
  const { kind, purpose, name, standard, tier, note } = peer ?? blank;
  const high = peer && peer.high !== peer.low ? String(peer.high) : "";
  return {
    kind,
    purpose,
    name,
    standard,
    tier,
    low: String(peer?.low ?? ""),
    high,
    unit: peer?.unit ?? item.unit,
    note,
  };
}

interface PeerFormProps {
  readonly item: Item;
  /** Null: a new one. */
  readonly peer: Peer | null;
  readonly onClose: () => void;
}

/** A value of the national standard, the guide, a province or an enterprise. Written into its row of sheet 参照. */
export function PeerForm({ item, peer, onClose }: PeerFormProps) {
  const styles = useEntryStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { apply } = useOpenRevision();
  const notify = useNotify();
  const key = `peer of ${item.key} ${peer ? peerText(peer) : ""}`;
  const { fields, enter, drop } = useFormDraft(key, fieldsOf(peer, item));
  const { kind, purpose, ...values } = fields;
  const close = () => {
    drop();
    onClose();
  };
  const [asked, setAsked] = useState(false);

  const low = parseQuantity(values.low);
  const high = values.high.trim() === "" ? low : parseQuantity(values.high);
  const problems: Partial<Record<keyof typeof values, string>> = {
    ...(low === null || low < 0 ? { low: t("notNumber") } : {}),
    ...(high === null ? { high: t("notNumber") } : low !== null && high < low ? { high: t("highBelowLow") } : {}),
    ...(values.unit.trim() !== "" && isFailure(parseUnit(values.unit.trim())) ? { unit: t("unitUnknown") } : {}),
  };

  const submit = async () => {
    setAsked(true);
    if (Object.keys(problems).length > 0) return;
    const { name, standard, tier, unit, note } = values;
    const trimmed = { name, standard, tier, unit, note };
    for (const key of Object.keys(trimmed) as (keyof typeof trimmed)[]) trimmed[key] = trimmed[key].trim();
    const entered: Peer = { item: item.key, kind, purpose, ...trimmed, low: low!, high: high! };
    const done = await apply(t("editPeerLabel"), (project, stamp) => editPeer(project, peer, entered, stamp));
    if (!done) return;
    notify("success", t("peerSaved", { name: entered.name || text(kindTexts[kind]) }));
    close();
  };

  return (
    <EntryForm label={t(peer ? "editPeer" : "addPeer")} onSubmit={submit} onClose={close}>
      <Field className={styles.field} label={t("kind")} size="small">
        <Select
          size="small"
          autoFocus
          value={kind}
          onChange={(_, { value }) => enter({ kind: value as PeerKind })}
          className={styles.input}
        >
          {choices(kindTexts)}
        </Select>
      </Field>
      {field("name")}
      {field("standard")}
      {field("tier")}
      <Field className={styles.field} label={t("purpose")} size="small">
        <Select
          size="small"
          value={purpose}
          onChange={(_, { value }) => enter({ purpose: value as Peer["purpose"] })}
          className={styles.input}
        >
          {choices(purposeTexts)}
        </Select>
      </Field>
      {field("low")}
      {field("high")}
      {field("unit")}
      {field("note")}
    </EntryForm>
  );

  function choices(texts: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) {
    return Object.entries(texts).map(([key, name]) => (
      <option key={key} value={key}>
        {text(name)}
      </option>
    ));
  }

  function field(key: keyof typeof values) {
    const problem = asked || values[key].trim() !== "" ? (problems[key] ?? null) : null;
    const label = { name: "peerName", standard: "peerStandard", tier: "peerTier", low: "value", high: "high" } as const;
    return (
      <EntryField
        label={t(key === "unit" || key === "note" ? key : label[key])}
        value={values[key]}
        onChange={(value) => enter({ [key]: value })}
        problem={problem}
      />
    );
  }
}
