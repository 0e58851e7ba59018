import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigation } from "../shell/navigation";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { ChecksSection } from "./checks/ChecksSection";
import { FillingSection } from "./filling/FillingSection";
import { TemplatesSection } from "./templates/TemplatesSection";
import { surveyTexts } from "./texts";

const sections = { templates: TemplatesSection, filling: FillingSection, checks: ChecksSection } as const;
type Section = keyof typeof sections;
const names = Object.keys(sections) as readonly Section[];

const useStyles = makeStyles({
  tabs: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
});

/** From the empty form to the checked sheet: templates, filling row by row, checks. */
export function SurveyPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(surveyTexts);
  const { page: shown, detail, go } = useNavigation();
  // While another page is shown the section opened here last stays open.
  const [section, setSection] = useState<Section>("templates");
  if (shown === "survey" && detail !== section && names.includes(detail as Section)) setSection(detail as Section);
  // What was begun in a section is still there on return.
  const [visited, setVisited] = useState<ReadonlySet<Section>>(new Set([section]));
  if (!visited.has(section)) setVisited(new Set([...visited, section]));
  return (
    <div className={page.root}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={section}
        onTabSelect={(_, { value }) => go("survey", value as Section)}
        aria-label={t("sections")}
      >
        {names.map((name) => (
          <Tab key={name} value={name} id={`survey-tab-${name}`}>
            {t(name)}
          </Tab>
        ))}
      </TabList>
      {names
        .filter((name) => visited.has(name))
        .map((name) => {
          const Content = sections[name];
          return (
            <div key={name} role="tabpanel" aria-labelledby={`survey-tab-${name}`} hidden={name !== section}>
              <Content shown={shown === "survey" && name === section} />
            </div>
          );
        })}
    </div>
  );
}
