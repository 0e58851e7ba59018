import { Field, Select, Subtitle2 } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isFailure } from "../../language/failure";
import { compareEditions } from "../../standards/editions";
import { useStandards } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { EditionDifferences } from "./EditionDifferences";
import { editionTexts } from "./editionTexts";

/** Two editions of a standard, or those of two provinces, entry by entry. */
export function Editions() {
  const page = usePageStyles();
  const t = useTexts(editionTexts);
  const library = useStandards();
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const comparison = useMemo(() => {
    const [one, other] = [library.edition(before), library.edition(after)];
    return isFailure(one) || isFailure(other) || before === after ? null : compareEditions(one, other);
  }, [library, before, after]);

  const choices = [
    { label: t("before"), value: before, choose: setBefore },
    { label: t("after"), value: after, choose: setAfter },
  ];
  return (
    <section aria-label={t("title")}>
      <Subtitle2 as="h2" className={page.heading}>
        {t("title")}
      </Subtitle2>
      <div className={page.fields}>
        {choices.map(({ label, value, choose }) => (
          <Field key={label} label={label} size="small">
            <Select size="small" value={value} onChange={(_, data) => choose(data.value)}>
              <option value="">{t("choose")}</option>
              {library.standards.map(({ id }) => (
                <option key={id} value={id}>
                  {id}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {comparison && <EditionDifferences comparison={comparison} />}
    </section>
  );
}
