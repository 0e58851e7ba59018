import { Button, Caption1 } from "@fluentui/react-components";
import { describe, message } from "../../language/messages";
import { publishedStandard } from "../../revision/publish";
import { clashOf } from "../../standards/own/clash";
import { useNotify } from "../notices/NoticesProvider";
import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useAdditions } from "../standards/AdditionsProvider";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

interface PublishProps {
  readonly className: string;
  readonly hintClass: string;
  readonly disabled: boolean;
}

/** The decided values as an own standard of the workbook: its functions use it at once. */
export function PublishChoice({ className, hintClass, disabled }: PublishProps) {
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const library = useStandards();
  const notify = useNotify();
  const { keepStandard } = useAdditions();
  const { project } = useOpenRevision();

  const publish = async () => {
    const published = publishedStandard(project);
    if ("problem" in published) {
      notify("error", t("notPublished"), describe(published.problem, language));
      return;
    }
    const { own, undecided } = published;
    // What was published before is replaced; another standard's name is not taken.
    const clash = clashOf(own, library);
    if (clash?.kind === "refuse") {
      notify("error", t("notPublished"), describe(clash.message, language));
      return;
    }
    if (!(await keepStandard(own))) return;
    const items = undecided.map(({ key }) => key);
    const left = undecided.length > 0 ? message("publishUndecided", { count: undecided.length, items }) : null;
    notify(
      left ? "warning" : "success",
      t("published", { id: own.standard.id, count: own.variants.length }),
      left ? describe(left, language) : undefined,
    );
  };

  return (
    <div className={className}>
      <Caption1 className={hintClass}>{t("publishHint")}</Caption1>
      <Button disabled={disabled} onClick={() => void publish()}>
        {t("publish")}
      </Button>
    </div>
  );
}
