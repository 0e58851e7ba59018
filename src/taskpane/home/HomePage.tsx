import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { groups, isGroup } from "../../functions/groups";
import type { Bilingual } from "../../language/language";
import type { PageId } from "../pageTitles";
import { pageTitles } from "../pageTitles";
import { useNavigation } from "../shell/navigation";
import type { RecentPlace } from "../shell/recent";
import { recentPlaces } from "../shell/recent";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { doors } from "./doors";

const texts = {
  recent: { zh: "接着做", en: "Go on with" },
} as const;

const useStyles = makeStyles({
  sections: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 280px), 1fr))",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
  },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0 },
  purpose: { flex: 1, color: tokens.colorNeutralForeground2 },
});

/** The pane by task: what was worked on last, then a door for each thing that people come to do. */
export function HomePage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(texts);
  const text = useLanguage();
  const { page: shown, go } = useNavigation();
  // Read anew whenever one comes back here.
  const recent = useMemo(() => (shown === "home" ? recentPlaces().filter(isKnown) : []), [shown]);
  const named = recent.map((place) => ({ ...place, name: nameOf(place, text) }));
  // Sections of one page go by one name, which leads to the latest of them.
  const shownPlaces = named.filter(({ name }, index) => named.findIndex((place) => place.name === name) === index);
  return (
    <div className={page.root}>
      <div className={styles.sections}>
        {recent.length > 0 && (
          <section className={styles.section} aria-labelledby="door-recent">
            <Subtitle2 as="h2" id="door-recent" className={styles.title}>
              {t("recent")}
            </Subtitle2>
            <div className={page.actions}>
              {shownPlaces.map(({ name, page: to, detail }) => (
                <Button key={name} icon={<HistoryRegular />} onClick={() => go(to, detail)}>
                  {name}
                </Button>
              ))}
            </div>
          </section>
        )}
        {doors.map(({ id, title, purpose, entries }) => (
          <section key={id} className={styles.section} aria-labelledby={`door-${id}`}>
            <Subtitle2 as="h2" id={`door-${id}`} className={styles.title}>
              {text(title)}
            </Subtitle2>
            <Text className={styles.purpose}>{text(purpose)}</Text>
            <div className={page.actions}>
              {entries.map(({ label, page: to, detail }, index) => (
                <Entry key={label.en} label={label} main={index === 0} onOpen={() => go(to, detail)} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function Entry(props: { readonly label: Bilingual; readonly main: boolean; readonly onOpen: () => void }) {
  const text = useLanguage();
  return (
    <Button appearance={props.main ? "primary" : "secondary"} onClick={props.onOpen}>
      {text(props.label)}
    </Button>
  );
}

type KnownPlace = RecentPlace & { readonly page: PageId };

/** A page that an older version kept may be gone. */
function isKnown(place: RecentPlace): place is KnownPlace {
  return place.page in pageTitles;
}

function nameOf(place: KnownPlace, text: (text: Bilingual) => string): string {
  return [text(pageTitles[place.page]), detailOf(place, text)].filter(Boolean).join(" · ");
}

/** A product by its name, a function by its own, or its group; sections of a page need none. */
function detailOf({ page, detail }: KnownPlace, text: (text: Bilingual) => string): string {
  if (page === "lookup") return detail.split("|").at(-1)!;
  if (page === "revision") return detail;
  if (page !== "functions") return "";
  return isGroup(detail) ? text(groups[detail]) : detail;
}
