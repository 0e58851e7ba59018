import { makeStyles, tokens } from "@fluentui/react-components";

/** Lists whose entries open when clicked: a line with a name and values, a quieter one below. */
export const useListStyles = makeStyles({
  item: {
    display: "block",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    // In high contrast small words too would have the colour of the background otherwise.
    "&:hover .fui-Text": { color: "inherit" },
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  name: { flex: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  values: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  caption: { flex: 1, minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
