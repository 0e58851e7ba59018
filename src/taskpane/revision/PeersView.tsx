import { Badge, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import type { RefObject } from "react";
import { useMemo, useRef } from "react";
import { comparisonBars } from "../../revision/comparison";
import { editPeer } from "../../revision/entries";
import { peerText } from "../../revision/log";
import { inUnit } from "../../revision/peers";
import { comparisonPicture } from "../../revision/pictures/analyses";
import type { Peer } from "../../revision/project";
import type { ItemView } from "../../revision/view";
import { useNotify } from "../notices/NoticesProvider";
import { useDraft } from "../shell/drafts";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { Chart } from "./Chart";
import { DataTable } from "./DataTable";
import { PeerForm } from "./PeerForm";
import { kindTexts } from "./peerTexts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { useGoTo } from "./useGoTo";

const useStyles = makeStyles({
  unlike: { display: "block", color: tokens.colorStatusWarningForeground1 },
  actions: { whiteSpace: "nowrap" },
  icon: { minWidth: "24px" },
  foot: { marginTop: tokens.spacingVerticalXS },
});

/** National standard, guide, provinces and typical enterprises: as bars beside the tiers, and as they are, to be edited. */
export function PeersView({ view }: { readonly view: ItemView }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { project, apply } = useOpenRevision();
  const notify = useNotify();
  const { toPeer } = useGoTo();
  const { outcome } = view;
  const { item } = outcome;
  // Undefined: none is edited; null: a new one.
  const [edited, setEdited] = useDraft<Peer | null | undefined>(`edited peer of ${item.key}`, undefined);
  const add = useRef<HTMLButtonElement>(null);
  const option = useMemo(() => comparisonPicture(project, outcome, language), [project, outcome, language]);
  const bars = comparisonBars(project.settings, outcome, language).length;
  const peers = project.peers.filter((peer) => peer.item === item.key);

  const remove = async (peer: Peer) => {
    const done = await apply(t("removePeerLabel"), (current, stamp) => editPeer(current, peer, null, stamp));
    if (!done) return;
    add.current?.focus();
    notify("info", t("peerRemoved", { name: nameOf(peer) }));
  };
  const close = () => {
    setEdited(() => undefined);
    add.current?.focus();
  };
  const nameOf = ({ kind, name, tier }: Peer) =>
    [name || text(kindTexts[kind]), tier].filter((part) => part !== "").join(" ");

  return (
    <>
      {outcome.peers.length > 0 && (
        <Chart option={option} height={60 + 24 * bars} label={t("comparisonLabel", { item: item.key })} />
      )}
      {peers.length === 0 && <Text block>{t("noPeers")}</Text>}
      {peers.length > 0 && (
        <DataTable
          label={t("peers")}
          columns={[
            { title: t("source") },
            { title: t("tier") },
            { title: t("value"), number: true },
            { title: t("action") },
          ]}
          lines={peers.map((peer, index) => {
            const { kind, name, standard, tier, low, high, unit, note } = peer;
            const unlike = inUnit(peer, unit, item.unit) === null;
            return {
              key: String(index),
              cells: [
                <>
                  <Badge size="small" appearance="outline">
                    {text(kindTexts[kind])}
                  </Badge>{" "}
                  {[name, standard, note].filter((part) => part !== "").join(" · ")}
                  {unlike && (
                    <Caption1 className={styles.unlike}>
                      {t("peerUnlike", { unit: unit || "—", of: item.unit })}
                    </Caption1>
                  )}
                </>,
                tier,
                `${low === high ? String(low) : `${low}~${high}`}${unit === "" || unit === item.unit ? "" : ` ${unit}`}`,
                <span key="actions" className={styles.actions}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.icon}
                    icon={<EditRegular />}
                    aria-label={t("editOne", { name: nameOf(peer) })}
                    onClick={() => setEdited(() => peer)}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.icon}
                    icon={<DeleteRegular />}
                    aria-label={t("removeOne", { name: nameOf(peer) })}
                    onClick={() => void remove(peer)}
                  />
                </span>,
              ],
            };
          })}
        />
      )}
      <div className={styles.foot}>
        <Button ref={add as RefObject<never>} size="small" icon={<AddRegular />} onClick={() => setEdited(() => null)}>
          {t("addPeer")}
        </Button>
        {peers.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => toPeer(peers[0]!)}>
            {t("toRow")}
          </Button>
        )}
      </div>
      {edited !== undefined && <PeerForm key={peerText(edited)} item={item} peer={edited} onClose={close} />}
    </>
  );
}
