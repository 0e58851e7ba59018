import { Badge, Button, Caption1, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular, EditRegular } from "@fluentui/react-icons";
import type { RefObject } from "react";
import { useEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import type { Beside } from "../../revision/example/printed";
import { progressOf } from "../../revision/outcome";
import { tierOrder, tierSystemOf } from "../../revision/tiers";
import { itemView } from "../../revision/view";
import { useDraft } from "../shell/drafts";
import { IconButton } from "../shell/IconButton";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { EvidenceView } from "./EvidenceView";
import { FiguresView } from "./FiguresView";
import { quota } from "./format";
import { HistoryButtons } from "./HistoryButtons";
import { ItemForm } from "./ItemForm";
import { GuardList } from "./GuardList";
import { MethodsTable } from "./MethodsTable";
import { OfferedValues } from "./OfferedValues";
import { PeersView } from "./PeersView";
import { PrintedView } from "./PrintedView";
import { useOpenRevision } from "./RevisionProvider";
import { SamplePlot } from "./SamplePlot";
import { SampleTable } from "./SampleTable";
import { Section } from "./Section";
import { SuggestionBar } from "./SuggestionBar";
import { revisionTexts } from "./texts";
import { TierDecision } from "./TierDecision";
import { TrendView } from "./TrendView";
import { sampleButton, useExclusion } from "./useExclusion";
import { useGoTo } from "./useGoTo";

/** The pane measures itself, not the window. */
const wide = "@container (min-width: 600px)";

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  bar: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  grow: { flex: 1, minWidth: 0, textAlign: "end", color: tokens.colorNeutralForeground2 },
  title: { margin: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  about: { display: "flex", alignItems: "center" },
  facts: { flex: 1, minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  value: { fontVariantNumeric: "tabular-nums" },
  /** In a wide pane what is decided stands beside what it is decided by. */
  columns: {
    [wide]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      gridTemplateRows: "auto 1fr",
      columnGap: tokens.spacingHorizontalL,
    },
  },
  right: { [wide]: { gridColumn: 2, gridRow: "1 / span 2" } },
});

/** What somebody came for from elsewhere: one of the samples, or the chain of evidence. */
export interface Wanted {
  /** Its number; null: the evidence. */
  readonly sample: string | null;
}

interface ProductScreenProps {
  readonly item: string;
  readonly wanted: Wanted | null;
  /** In the order of the list that it was opened from. */
  readonly order: readonly string[];
  readonly printed: readonly Beside[];
  readonly onOpen: (item: string) => void;
  readonly onBack: () => void;
}

/** One product on one screen: samples, figures, peers, decisions, evidence. */
export function ProductScreen({ item: key, wanted, order, printed, onOpen, onBack }: ProductScreenProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { project, outcomes } = useOpenRevision();
  const view = useMemo(() => itemView(project, key)!, [project, key]);
  const { toggle, dialog } = useExclusion();
  const { toItem } = useGoTo();
  const title = useRef<HTMLHeadingElement>(null);
  // Who came by keyboard reads on from the title, or from what was asked for.
  useEffect(() => {
    if (!wanted) return title.current?.focus();
    const within = title.current?.closest<HTMLElement>("[data-product]");
    const found =
      wanted.sample === null
        ? within?.querySelector<HTMLElement>("[data-section=evidence] button")
        : sampleButton(wanted.sample, within);
    found?.focus();
    found?.scrollIntoView({ block: "center" });
  }, [key, wanted]);

  const [edited, setEdited] = useDraft<string | null>("edited item", null);
  const editing = edited === key;
  const edit = useRef<HTMLButtonElement>(null);
  const closeForm = () => {
    // The button is there again with the next drawing; the focus goes on from it.
    flushSync(() => setEdited(() => null));
    edit.current?.focus();
  };

  const { outcome } = view;
  const { item, values, guards, figures } = outcome;
  const names = tierSystemOf(project.settings.tiers).names;
  const at = order.indexOf(key);
  const [before, after] = [order[at - 1], order[at + 1]];
  const { done, total } = progressOf(outcomes);
  const general = guards.filter(({ tier }) => tier === null);
  const errors = guards.filter(({ severity }) => severity === "error").length;
  const beside = printed.filter((one) => one.item === key);

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const { tagName } = event.target as HTMLElement;
    const typing = tagName === "INPUT" || tagName === "TEXTAREA" || tagName === "SELECT";
    const to = {
      n: typing ? undefined : after,
      p: typing ? undefined : before,
      PageDown: after,
      PageUp: before,
    }[event.key];
    if (event.key === "Escape" && !typing) onBack();
    else if (to !== undefined) {
      event.preventDefault();
      onOpen(to);
    }
  };

  return (
    // Keys of the page as a whole; everything they do is a button as well.
    <div className={page.root} onKeyDown={onKeyDown} data-product={key}>
      <div className={styles.head}>
        <div className={styles.bar}>
          <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
            {t("back")}
          </Button>
          <Caption1 className={styles.grow}>{t("progress", { done, total })}</Caption1>
          <HistoryButtons />
          <IconButton
            icon={<ChevronLeftRegular />}
            label={t("previous")}
            disabled={before === undefined}
            onClick={() => before !== undefined && onOpen(before)}
          />
          <IconButton
            icon={<ChevronRightRegular />}
            label={t("next")}
            disabled={after === undefined}
            onClick={() => after !== undefined && onOpen(after)}
          />
        </div>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          <Title3>{key}</Title3>
        </h1>
        <div className={styles.values} role="status">
          {tierOrder.map((tier) => (
            <Text key={tier} className={styles.value}>
              {names[tier]} <b>{quota(values[tier].published)}</b>
            </Text>
          ))}
          <Caption1>{item.unit === "" ? t("noUnit") : item.unit}</Caption1>
          {errors > 0 && (
            <Badge size="small" appearance="tint" color="danger">
              {t("errors", { count: errors })}
            </Badge>
          )}
        </div>
      </div>
      <div className={styles.about}>
        <Caption1 className={styles.facts}>
          {[
            item.code,
            item.industry,
            item.condition,
            item.old === null ? "" : t("oldValue", { value: item.old }) + (item.oldSource && `（${item.oldSource}）`),
            `n = ${figures.count ?? 0}`,
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </Caption1>
        {!editing && (
          <Button
            ref={edit as RefObject<never>}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={t("editItem")}
            title={t("editItem")}
            onClick={() => setEdited(() => key)}
          />
        )}
      </div>
      {editing && <ItemForm key={key} item={item} onClose={closeForm} />}
      <div className={styles.columns}>
        <div>
          <Section name="plot" title={t("plot")}>
            {view.points.length > 0 || view.peers.length > 0 ? (
              <SamplePlot view={view} onToggle={toggle} />
            ) : (
              <Text>{t("noSamples")}</Text>
            )}
          </Section>
        </div>
        <div className={styles.right}>
          <Section
            name="decision"
            title={t("decision")}
            aside={
              <Button size="small" appearance="subtle" onClick={() => toItem(key)}>
                {t("toRow")}
              </Button>
            }
          >
            <GuardList guards={general} />
            <SuggestionBar view={view} />
            {tierOrder.map((tier) => {
              const decision = view.decisions[tier] ?? null;
              return <TierDecision key={`${key} ${tier}`} view={view} tier={tier} decision={decision} />;
            })}
          </Section>
          <Section name="methods" title={t("methods")}>
            <MethodsTable view={view} />
          </Section>
          <Section name="peers" title={t("comparison")}>
            <PeersView key={key} view={view} />
            <OfferedValues item={item} />
          </Section>
        </div>
        <div>
          <Section name="figures" title={t("figures")}>
            <FiguresView view={view} />
          </Section>
          {view.years.length > 0 && (
            <Section name="trend" title={t("trend")}>
              <TrendView view={view} />
            </Section>
          )}
        </div>
      </div>
      <Section name="samples" title={`${t("samples")}（${outcome.adopted.length}）`}>
        <SampleTable key={key} view={view} onToggle={toggle} wanted={wanted?.sample ?? null} />
      </Section>
      {beside.length > 0 && (
        <Section name="printed" title={t("printed")}>
          <PrintedView lines={beside} />
        </Section>
      )}
      <Section name="evidence" title={t("evidence")}>
        <EvidenceView item={key} />
      </Section>
      {dialog}
    </div>
  );
}
