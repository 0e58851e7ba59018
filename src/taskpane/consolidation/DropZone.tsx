import { Button, Caption1, makeStyles, mergeClasses, shorthands, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { ClipboardEvent, DragEvent } from "react";
import { useState } from "react";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { FoundFile } from "./chooseFiles";
import { chooseFiles, droppedFiles } from "./chooseFiles";
import { pastedTable } from "./pastedTable";
import { consolidationTexts } from "./texts";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    ...shorthands.border("2px", "dashed", tokens.colorNeutralStrokeAccessible),
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { ...shorthands.borderColor(tokens.colorBrandStroke1), backgroundColor: tokens.colorBrandBackground2 },
  buttons: { justifyContent: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Take = (files: readonly FoundFile[]) => void;

/** Handlers for a place that survey files can be dropped on and tables pasted into, and whether some are held over it. */
export function useSurveyDrop(onFiles: Take) {
  const t = useTexts(consolidationTexts);
  const [over, setOver] = useState(false);
  // The page around the pane opens what is dropped on it: what is dropped here is not for it.
  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        take(event);
        setOver(true);
      },
      onDragLeave: ({ relatedTarget, currentTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        take(event);
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      },
      onPaste: (event: ClipboardEvent) => {
        // What is pasted into a field is for the field.
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
        const table = pastedTable(event.clipboardData, t("pasted"));
        if (!table) return;
        event.preventDefault();
        onFiles([table]);
      },
    },
  };
}

/** Says that files can be dropped, and has them chosen by keyboard. */
export function DropZone({ over, onFiles }: { readonly over: boolean; readonly onFiles: Take }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)}>
      <Text weight="semibold">{over ? t("release") : t("drop")}</Text>
      <div className={mergeClasses(page.actions, styles.buttons)}>
        <Button icon={<FolderOpenRegular />} onClick={() => void chooseFiles("folder").then(onFiles)}>
          {t("chooseFolder")}
        </Button>
        <Button icon={<DocumentTableRegular />} onClick={() => void chooseFiles("files").then(onFiles)}>
          {t("chooseFiles")}
        </Button>
      </div>
      <Caption1 className={styles.quiet}>{t("formats")}</Caption1>
      <Caption1 className={styles.quiet}>{t("paste")}</Caption1>
    </div>
  );
}
