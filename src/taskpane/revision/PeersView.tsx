import { Badge, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { comparisonPicture } from "../../revision/pictures/analyses";
import type { ItemView } from "../../revision/view";
import { peerKindNames } from "../../revision/words";
import { useTexts } from "../shell/texts";
import { Chart } from "./Chart";
import { DataTable } from "./DataTable";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { comparisonBars } from "../../revision/comparison";

/** National standard, guide, provinces and typical enterprises: as bars beside the tiers, and as they are. */
export function PeersView({ view }: { readonly view: ItemView }) {
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  const { outcome, peers } = view;
  const option = useMemo(() => comparisonPicture(project, outcome), [project, outcome]);
  const bars = comparisonBars(project.settings, outcome).length;
  if (peers.length === 0) return <Text>{t("noPeers")}</Text>;
  return (
    <>
      <Chart option={option} height={60 + 24 * bars} label={t("comparisonLabel", { item: outcome.item.key })} />
      <DataTable
        label={t("peers")}
        columns={[{ title: t("source") }, { title: t("tier") }, { title: outcome.item.unit, number: true }]}
        lines={peers.map(({ kind, name, standard, tier, low, high, note }, index) => ({
          key: String(index),
          cells: [
            <>
              <Badge size="small" appearance="outline">
                {peerKindNames[kind]}
              </Badge>{" "}
              {[name, standard, note].filter((part) => part !== "").join(" · ")}
            </>,
            tier,
            low === high ? String(low) : `${low}~${high}`,
          ],
        }))}
      />
    </>
  );
}
