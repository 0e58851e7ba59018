import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { createContext, useContext, useId, useState } from "react";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { display: "flex", alignItems: "center", margin: 0 },
  toggle: {
    flex: 1,
    minWidth: 0,
    justifyContent: "start",
    paddingInline: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { paddingBottom: tokens.spacingVerticalM },
});

/** Which sections are open, for all products alike: who compares figures from product to product wants the same ones. */
const OpenSections = createContext<{
  readonly open: ReadonlySet<string>;
  readonly toggle: (name: string) => void;
  readonly show: (name: string) => void;
} | null>(null);

/** Unfolds a section, for what leads to it from elsewhere. */
export function useShowSection(): (name: string) => void {
  return useContext(OpenSections)!.show;
}

export function SectionsProvider(props: { readonly initially: readonly string[]; readonly children: ReactNode }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(props.initially));
  const toggle = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  const show = (name: string) => setOpen(new Set(open).add(name));
  return <OpenSections value={{ open, toggle, show }}>{props.children}</OpenSections>;
}

interface SectionProps {
  readonly name: string;
  readonly title: string;
  /** Stands beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long page that can be folded away; what is folded is not made at all. */
export function Section({ name, title, aside, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const sections = useContext(OpenSections);
  const open = sections?.open.has(name) ?? true;
  return (
    <section className={styles.section} aria-label={title} data-section={name}>
      <h2 className={styles.heading}>
        <Button
          className={styles.toggle}
          appearance="transparent"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => sections?.toggle(name)}
        >
          <Subtitle2 as="span">{title}</Subtitle2>
        </Button>
        {aside}
      </h2>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
