import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { describe } from "../../language/messages";
import { evidenceOf } from "../../revision/evidence";
import type { Sample } from "../../revision/project";
import { tierOrder, tierSystemOf } from "../../revision/tiers";
import { recordText } from "../../revision/workbook/record";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { figure, quota } from "./format";
import { actionTexts } from "./log";
import { kindTexts } from "./peerTexts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { useGoTo } from "./useGoTo";
import { thisWorkbook } from "./workbook";

const useStyles = makeStyles({
  tier: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** From each published value to its method, samples and their rows of origin. */
export function EvidenceView({ item }: { readonly item: string }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { project, outcomes } = useOpenRevision();
  const { toItem, toPeer } = useGoTo();
  const names = tierSystemOf(project.settings.tiers).names;
  const outcome = outcomes.find((one) => one.item.key === item)!;
  const chains = tierOrder.flatMap((tier) => {
    const evidence = evidenceOf(project, item, tier);
    return evidence?.decision ? [evidence] : [];
  });
  if (chains.length === 0) return <Text>{t("evidenceNone")}</Text>;
  return chains.map(({ tier, published, computed, decision, method, samples, excluded, unusable, peers, log }) => (
    <div key={tier} className={styles.tier}>
      <h3 className={styles.head}>
        <Link as="button" onClick={() => toItem(item)}>
          <Text weight="semibold">{`${names[tier]} ${quota(published)} ${outcome.item.unit}`}</Text>
        </Link>
        <Text weight="semibold">{` ← ${text(method!.name)}`}</Text>
      </h3>
      <Caption1 block className={styles.quiet}>
        {decision!.value === null
          ? t("computedValue", { value: figure(computed, outcome.item), published: quota(published) })
          : t("byHand", { published: quota(published) }) +
            (computed === null ? "" : t("methodValue", { value: figure(computed, outcome.item) }))}
        {[decision!.reason, recordText(decision!)].filter(Boolean).map((part) => ` · ${part}`)}
      </Caption1>
      {samples.length > 0 && (
        <Chain title={t("evidenceSamples", { count: samples.length })}>
          {samples.map(({ sample, use }) => (
            <SampleLine key={sample.id} sample={sample} value={figure(use, outcome.item)} />
          ))}
        </Chain>
      )}
      {excluded.length > 0 && (
        <Chain title={t("evidenceExcluded", { count: excluded.length })}>
          {excluded.map((sample) => (
            <SampleLine key={sample.id} sample={sample} value={sample.exclusion!.reason} />
          ))}
        </Chain>
      )}
      {unusable.length > 0 && (
        <Chain title={t("evidenceUnusable", { count: unusable.length })}>
          {unusable.map(({ sample, problem }) => (
            <SampleLine key={sample.id} sample={sample} value={problem ? describe(problem, language) : ""} />
          ))}
        </Chain>
      )}
      {peers.length > 0 && (
        <Chain title={t("evidencePeers", { count: peers.length })}>
          {peers.map((peer, index) => (
            <li key={index} className={styles.line}>
              <Link as="button" onClick={() => toPeer(peer)}>
                {[text(kindTexts[peer.kind]), peer.name].filter((part) => part !== "").join(" ")}
              </Link>
              {[
                "",
                peer.standard,
                peer.tier,
                peer.low === peer.high ? peer.low : `${peer.low}~${peer.high}`,
                peer.note,
              ].join(" ")}
            </li>
          ))}
        </Chain>
      )}
      {log.length > 0 && (
        <Chain title={t("evidenceLog", { count: log.length })}>
          {log.map(({ time, who, action, sample, before, after }, index) => (
            <li key={index} className={styles.line}>
              {`${time} ${who} ${text(actionTexts[action])} ${sample} ${before} → ${after}`}
            </li>
          ))}
        </Chain>
      )}
    </div>
  ));
}

function Chain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details>
      <summary>
        <Caption1>{title}</Caption1>
      </summary>
      <ul className={styles.list}>{children}</ul>
    </details>
  );
}

/** The name leads to the sample's row, the origin to the row it was read from where this workbook has that. */
function SampleLine({ sample, value }: { readonly sample: Sample; readonly value: string }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { toSample, toOrigin } = useGoTo();
  const { file, sheet, row } = sample.origin;
  const origin = file === "" ? t("unknownOrigin") : t("rowOf", { file, sheet, row: row ?? "?" });
  return (
    <li className={styles.line}>
      <Link as="button" onClick={() => toSample(sample.id)}>
        {sample.enterprise}
      </Link>
      {` ${sample.year ?? ""} ${value} `}
      {file === thisWorkbook ? (
        <Link as="button" onClick={() => void toOrigin(sample)}>
          <Caption1>{origin}</Caption1>
        </Link>
      ) : (
        <Caption1 className={styles.quiet}>{origin}</Caption1>
      )}
    </li>
  );
}
