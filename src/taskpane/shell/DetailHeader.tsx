import { Button, makeStyles, mergeClasses, Title3, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginTop: tokens.spacingVerticalXS },
  title: { margin: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** Who came by keyboard reads on from the title. */
const focusOnArrival = (element: HTMLElement | null) => element?.focus();

interface HeaderProps {
  readonly title: string;
  /** The title is a name from formulas. */
  readonly code?: boolean;
  readonly back: string;
  readonly onBack: () => void;
}

/** The head of what was opened from a list, with the way back to it. */
export function DetailHeader({ title, code = false, back, onBack }: HeaderProps) {
  const styles = useStyles();
  return (
    <>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {back}
      </Button>
      <h1 ref={focusOnArrival} tabIndex={-1} className={styles.title}>
        <Title3 className={mergeClasses(code && styles.code)}>{title}</Title3>
      </h1>
    </>
  );
}
