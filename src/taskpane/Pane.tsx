import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useMemo, useState } from "react";
import { CellHelp } from "./help/CellHelp";
import { RepairBar } from "./help/RepairBar";
import { InsertionProvider } from "./insertion/InsertionProvider";
import { LookupField, LookupSearchProvider } from "./lookup/LookupSearch";
import { NoticesProvider } from "./notices/NoticesProvider";
import { homePage, pageGroups, pages } from "./pages";
import { SelectionProvider } from "./selection/SelectionProvider";
import { Activity, ActivityBar, ActivityProvider, watchedHost } from "./shell/activity";
import { DraftsProvider } from "./shell/drafts";
import type { Environment } from "./shell/environment";
import { EnvironmentProvider } from "./shell/environment";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { NavigationProvider, useNavigation } from "./shell/navigation";
import { PaneHeader } from "./shell/PaneHeader";
import { rememberPlace } from "./shell/recent";
import { useLanguage } from "./shell/texts";
import { AdditionsProvider } from "./standards/AdditionsProvider";

const pageIds = pages.map(({ id }) => id);

/** Pages on which nothing is worked on that one would come back to. */
const isNoWork: ReadonlySet<string> = new Set([homePage.id, "settings", "selfcheck"]);

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  loading: { marginTop: tokens.spacingVerticalXXL },
  page: { flex: 1, minHeight: 0, overflow: "hidden auto", containerType: "inline-size" },
});

/** Everything beside the sheet. Speaks to the workbook through the host port and to the core; knows no host by name. */
export function Pane({ environment }: { readonly environment: Environment }) {
  const [activity] = useState(() => new Activity());
  // One host for as long as the workbook beside the pane is the same: whoever listens to it would start again.
  const host = useMemo(() => watchedHost(environment.host, activity), [environment.host, activity]);
  const watching = useMemo(() => ({ ...environment, host }), [environment, host]);
  return (
    <ActivityProvider value={activity}>
      <EnvironmentProvider value={watching}>
        <NavigationProvider pages={pageIds} {...(environment.page && { initial: environment.page })}>
          <SelectionProvider>
            <NoticesProvider>
              <InsertionProvider>
                <AdditionsProvider>
                  <LookupSearchProvider>
                    <DraftsProvider>
                      <Pages />
                    </DraftsProvider>
                  </LookupSearchProvider>
                </AdditionsProvider>
              </InsertionProvider>
            </NoticesProvider>
          </SelectionProvider>
        </NavigationProvider>
      </EnvironmentProvider>
    </ActivityProvider>
  );
}

function Pages() {
  const styles = useStyles();
  const text = useLanguage();
  const { page: current, detail } = useNavigation();
  // A page once visited stays, hidden, so that a search or a half-filled form is still there on return.
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set([current]));
  if (!visited.has(current)) setVisited(new Set([...visited, current]));
  useEffect(() => {
    if (!isNoWork.has(current)) rememberPlace({ page: current, detail });
  }, [current, detail]);
  return (
    <div className={styles.root}>
      <PaneHeader home={homePage.id} groups={pageGroups} search={<LookupField />} />
      <ActivityBar />
      <RepairBar />
      <CellHelp />
      {pages
        .filter(({ id }) => visited.has(id))
        .map(({ id, title, content: Content }) => (
          <div
            key={id}
            id={`page-${id}`}
            role="region"
            aria-label={text(title)}
            hidden={id !== current}
            className={styles.page}
          >
            <ErrorBoundary>
              <Suspense fallback={<Spinner className={styles.loading} aria-label={text(title)} />}>
                <Content />
              </Suspense>
            </ErrorBoundary>
          </div>
        ))}
    </div>
  );
}
