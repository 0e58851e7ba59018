import { Button, Caption1, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { errorText } from "../../language/errorText";
import { isFailure } from "../../language/failure";
import { describe, message } from "../../language/messages";
import { compareWith, editionIn } from "../../revision/workbook/edition";
import type { OwnStandard } from "../../standards/library";
import { useNotify } from "../notices/NoticesProvider";
import { useStandards } from "../shell/environment";
import { filesFromField } from "../shell/filesFromField";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { EditionDifferences } from "../standards/EditionDifferences";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

interface Former {
  readonly name: string;
  readonly edition: OwnStandard;
}

/** The project beside a standard or another project, entry by entry. */
export function DifferencesChoice({
  className,
  hintClass,
}: {
  readonly className: string;
  readonly hintClass: string;
}) {
  const page = usePageStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const notify = useNotify();
  const library = useStandards();
  const { project } = useOpenRevision();
  const [former, setFormer] = useState<Former | null>(null);
  const comparison = useMemo(
    () => former && compareWith(former.edition, former.name, project, t("thisProject")),
    [former, project, t],
  );
  const chooseStandard = (id: string) => {
    const edition = library.edition(id);
    setFormer(isFailure(edition) ? null : { name: id, edition });
  };
  const chooseProject = async () => {
    const [file] = await filesFromField({ accept: ".xlsx" });
    if (!file) return;
    try {
      const { open } = await import("../../xlsx/open");
      const opened = await open(new Uint8Array(await file.arrayBuffer()), file.name, { valuesOnly: true });
      const own = "problem" in opened ? opened : editionIn(opened.workbook, file.name);
      if (own && "edition" in own) setFormer({ name: file.name, edition: own.edition });
      else {
        const problem = own?.problem ?? message("compareNoProject", { file: file.name });
        notify("error", t("notCompared"), describe(problem, language));
      }
    } catch (error) {
      notify("error", t("notCompared"), errorText(error));
    }
  };
  const isStandard = former !== null && library.standards.some(({ id }) => id === former.name);
  return (
    <div className={className}>
      <Caption1 className={hintClass}>{t("differencesHint")}</Caption1>
      <Field label={t("compareWith")} size="small">
        <Select size="small" value={isStandard ? former.name : ""} onChange={(_, { value }) => chooseStandard(value)}>
          <option value="">{former && !isStandard ? former.name : t("chooseStandard")}</option>
          {library.standards.map(({ id }) => (
            <option key={id}>{id}</option>
          ))}
        </Select>
      </Field>
      <div className={page.actions}>
        <Button size="small" onClick={() => void chooseProject()}>
          {t("chooseProject")}
        </Button>
      </div>
      {comparison && <EditionDifferences comparison={comparison} />}
    </div>
  );
}
