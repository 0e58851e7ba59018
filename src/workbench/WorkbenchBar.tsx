import { Caption1, makeStyles, Text, tokens, Toolbar, ToolbarButton, ToolbarDivider } from "@fluentui/react-components";
import {
  BeakerRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  SaveRegular,
  SaveEditRegular,
} from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { EmbeddedHost } from "../hosts/embedded";
import { useTexts } from "../taskpane/shell/texts";
import { Calculating } from "./Calculating";
import type { DocumentAccess } from "./document/useDocument";
import type { Presence } from "./keeping/presence";
import { RecentMenu } from "./keeping/RecentMenu";
import { workbenchTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  toolbar: { flexWrap: "wrap" },
  divider: { "@media (max-width: 719px)": { display: "none" } },
  file: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  unsaved: { color: tokens.colorStatusWarningForeground1, whiteSpace: "nowrap" },
});

interface WorkbenchBarProps {
  readonly access: DocumentAccess;
  /** Null while it is starting. */
  readonly host: EmbeddedHost | null;
  readonly presence: Presence;
  /** The file saved last, and how many have been. */
  readonly saved: { readonly file: string; readonly count: number };
}

/** What can be done with the file, its name, and whether it is saved. */
export function WorkbenchBar({ access, host, presence, saved }: WorkbenchBarProps) {
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const { document, unsaved } = access;
  const ready = host !== null;
  return (
    <header className={styles.root}>
      <Toolbar aria-label={t("toolbar")} size="small" className={styles.toolbar}>
        <ToolbarButton disabled={!ready} icon={<DocumentAddRegular />} onClick={() => void access.startNew()}>
          {t("new")}
        </ToolbarButton>
        <ToolbarButton disabled={!ready} icon={<FolderOpenRegular />} onClick={() => void access.choose()}>
          {t("open")}
        </ToolbarButton>
        <RecentMenu
          presence={presence}
          current={document?.work}
          disabled={!ready}
          onOpen={(work) => void access.openWork(work)}
        />
        <ToolbarButton disabled={!document} icon={<SaveRegular />} onClick={() => void access.save()}>
          {t("save")}
        </ToolbarButton>
        {document?.place && (
          <ToolbarButton icon={<SaveEditRegular />} onClick={() => void access.saveAs()}>
            {t("saveAs")}
          </ToolbarButton>
        )}
        <ToolbarDivider className={styles.divider} />
        <ToolbarButton disabled={!ready} icon={<BeakerRegular />} onClick={() => void access.openExample()}>
          {t("example")}
        </ToolbarButton>
      </Toolbar>
      {document && (
        <div className={styles.file} role="status">
          <Text weight="semibold" className={styles.name}>
            {document.name}
          </Text>
          {unsaved && <Caption1 className={styles.unsaved}>{t("unsaved")}</Caption1>}
        </div>
      )}
      <Saved key={saved.count} file={saved.file} />
      <Calculating host={host} saving={access.saving} />
    </header>
  );
}

/** For how long it is said that a file was saved, in milliseconds. */
const savedFor = 4000;

/** In the bar, where it covers nothing. */
function Saved({ file }: { readonly file: string }) {
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), savedFor);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span aria-live="polite">
      {file !== "" && !over && <Caption1 className={styles.saved}>{t("saved", { file })}</Caption1>}
    </span>
  );
}
