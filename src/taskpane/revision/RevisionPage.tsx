import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { describe } from "../../language/messages";
import type { Subject } from "../../revision/evidence";
import type { Beside } from "../../revision/example/printed";
import type { ListEntry } from "../../revision/view";
import { listOf } from "../../revision/view";
import { useNavigation } from "../shell/navigation";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { AnalysesView } from "./AnalysesView";
import { ConsultationView } from "./consultation/ConsultationView";
import { ExportView } from "./ExportView";
import { filtered, wholeList } from "./list";
import { LogView } from "./LogView";
import { ProductList } from "./ProductList";
import type { Wanted } from "./ProductScreen";
import { ProductScreen } from "./ProductScreen";
import { Remarks } from "./Remarks";
import { ReportView } from "./report/ReportView";
import { useCityMap } from "./report/useCityMap";
import { OpenRevisionProvider, RevisionProvider, useOpenRevision, useRevision } from "./RevisionProvider";
import { SectionsProvider, useShowSection } from "./Section";
import { SelectedCell } from "./SelectedCell";
import { StartView } from "./StartView";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  loading: { marginTop: tokens.spacingVerticalXXL },
  tabs: { overflow: "hidden" },
  remarks: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** From samples to a published standard. The project is the open workbook; this page reads it and writes into it. */
export function RevisionPage() {
  return (
    <RevisionProvider>
      <Phases />
    </RevisionProvider>
  );
}

function Phases() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { phase, reread } = useRevision();
  switch (phase.kind) {
    case "reading":
      return <Spinner className={styles.loading} label={t("reading")} />;
    case "none":
      return <StartView />;
    case "problem":
      return (
        <div className={page.root}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t("problemTitle")}</MessageBarTitle>
              {describe(phase.problem, language)}
            </MessageBarBody>
          </MessageBar>
          <Button onClick={() => void reread()}>{t("again")}</Button>
        </div>
      );
    case "open":
      return (
        <OpenRevisionProvider opened={phase}>
          <SectionsProvider initially={["plot", "decision", "samples", "figures", "methods", "results"]}>
            <Workspace />
          </SectionsProvider>
        </OpenRevisionProvider>
      );
  }
}

const views = ["products", "analyses", "reportView", "consultation", "export", "log"] as const;
type View = (typeof views)[number];

function Workspace() {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { page, detail, go } = useNavigation();
  const { opened, project, outcomes } = useOpenRevision();
  const [view, setView] = useState<View>("products");
  const [filter, setFilter] = useState(wholeList);
  // In the order of the list as it was then: what is decided meanwhile must not take the next one away.
  const [order, setOrder] = useState<readonly string[]>([]);
  // While another page is shown the product opened here last stays open.
  const [item, setItem] = useState("");
  const map = useCityMap();
  if (page === "revision" && detail !== item) setItem(detail);

  const all = useMemo(() => listOf(outcomes), [outcomes]);
  const codes = useMemo(() => new Map(outcomes.map(({ item: one }) => [one.key, one.code])), [outcomes]);
  const last = useMemo(
    () => project.log.findLast((entry) => entry.action !== "merge" && codes.has(entry.item)) ?? null,
    [project, codes],
  );
  const shown = useMemo(() => filtered(all, filter, codes), [all, filter, codes]);
  const printed = usePrinted();
  const showSection = useShowSection();
  // What of the product somebody came for; the focus goes there once it is on screen.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const open = useCallback(
    (key: string) => {
      setWanted(null);
      go("revision", key);
    },
    [go],
  );
  const show = (subject: Subject) => {
    const sample = subject.kind === "sample" ? subject.sample : null;
    showSection(sample ? "samples" : "evidence");
    setWanted({ sample: sample?.id ?? null });
    go("revision", sample ? sample.item : (subject as Extract<Subject, { kind: "item" }>).item);
  };
  const openFromList = useCallback(
    (key: string, list: readonly ListEntry[]) => {
      setOrder(list.map((entry) => entry.key));
      open(key);
    },
    [open],
  );

  if (project.items.some(({ key }) => key === item)) {
    return (
      <>
        <SelectedCell item={item} onShow={show} />
        <ProductScreen
          item={item}
          wanted={wanted}
          order={order.includes(item) ? order : all.map(({ key }) => key)}
          printed={printed}
          onOpen={open}
          onBack={() => open("")}
        />
      </>
    );
  }
  return (
    <>
      <SelectedCell item="" onShow={show} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
        aria-label={t("views")}
      >
        {views.map((one) => (
          <Tab key={one} value={one}>
            {t(one)}
          </Tab>
        ))}
      </TabList>
      {opened.remarks.length > 0 && (
        <div className={styles.remarks}>
          <Remarks remarks={opened.remarks} />
        </div>
      )}
      {view === "products" && (
        <ProductList last={last} all={all} shown={shown} filter={filter} onFilter={setFilter} onOpen={openFromList} />
      )}
      {view === "analyses" && <AnalysesView onOpen={open} />}
      {view === "reportView" && <ReportView map={map} />}
      {view === "consultation" && <ConsultationView onOpen={open} />}
      {view === "export" && <ExportView map={map} />}
      {view === "log" && <LogView />}
    </>
  );
}

/** What the report printed of the same products, while the example is open. */
function usePrinted(): readonly Beside[] {
  const { project, outcomes } = useOpenRevision();
  const [example, setExample] = useState<Example | null>(null);
  const { standard } = project.settings;
  useEffect(() => {
    let closed = false;
    void loadExample().then((loaded) => {
      if (!closed) setExample(loaded);
    });
    return () => {
      closed = true;
    };
  }, []);
  return useMemo(
    () => (example?.exampleStandard === standard ? example.besideReport(outcomes) : []),
    [example, standard, outcomes],
  );
}

type Example = Awaited<ReturnType<typeof loadExample>>;

async function loadExample() {
  const [{ exampleStandard }, { besideReport }] = await Promise.all([
    import("../../revision/example"),
    import("../../revision/example/printed"),
  ]);
  return { exampleStandard, besideReport };
}
