import { makeStyles, tokens } from "@fluentui/react-components";

/** What all pages have in common. */
export const usePageStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  /** The search field stays while the page scrolls under it. */
  search: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { width: "100%", maxWidth: "none" },
  heading: { display: "block", margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  hint: { display: "block", color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalS} 0` },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  /** Entries of a list with a line between them, and what stands in them. */
  item: {
    display: "block",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "block", overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  /** Fields side by side as far as they fit; none sticks out of a narrow pane. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 148px), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    "& .fui-Input, & input, & .fui-Select": { minWidth: 0 },
  },
  /** Among fields side by side, one that needs the whole width. */
  whole: { gridColumn: "1 / -1" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "left",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
    },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** Actions right behind a field. */
  actionsBelow: { marginTop: tokens.spacingVerticalS },
});
