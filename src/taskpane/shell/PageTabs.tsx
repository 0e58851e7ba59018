import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ComponentType, RefObject } from "react";
import type { Bilingual } from "../../language/language";
import { useNavigation } from "./navigation";
import { usePreferences } from "./preferences";
import { useLanguage, useTexts } from "./texts";
import { useThemeKind } from "./theme";

interface TabPage {
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: ComponentType;
}

const texts = {
  pages: { zh: "页面", en: "Pages" },
  more: { zh: "更多页面", en: "More pages" },
} as const;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    minWidth: 0,
    overflow: "hidden",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: "flex", minWidth: 0, overflow: "hidden" },
  /** In high contrast the icon under the pointer would have the colour of its background. */
  contrast: { ":enabled:hover .fui-Tab__icon": { color: tokens.colorNeutralForeground1Hover } },
  more: { alignSelf: "center", minWidth: "auto" },
});

/** The pages as tabs; what a narrow pane has no room for moves into a menu. */
export function PageTabs({ pages }: { readonly pages: readonly TabPage[] }) {
  const styles = useStyles();
  const text = useLanguage();
  const t = useTexts(texts);
  const { page, go } = useNavigation();
  const contrast = useThemeKind(usePreferences().theme) === "contrast";
  return (
    <div className={styles.bar}>
      <Overflow minimumVisible={1} padding={8}>
        <div className={styles.row}>
          <TabList selectedValue={page} onTabSelect={(_, { value }) => go(value as string)} aria-label={t("pages")}>
            {pages.map(({ id, title, icon: Icon }) => (
              <OverflowItem key={id} id={id} priority={id === page ? 2 : 1}>
                <Tab value={id} icon={<Icon />} className={contrast ? styles.contrast : ""}>
                  {text(title)}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MorePages pages={pages} />
        </div>
      </Overflow>
    </div>
  );
}

function MorePages({ pages }: { readonly pages: readonly TabPage[] }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu hasIcons>
      <MenuTrigger disableButtonEnhancement>
        <Button
          // A Button may be a link too, and its type then admits no reference to either.
          ref={ref as RefObject<never>}
          className={styles.more}
          appearance="transparent"
          icon={<MoreHorizontalRegular />}
          aria-label={t("more")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((page) => (
            <HiddenPage key={page.id} page={page} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenPage({ page: { id, title, icon: Icon } }: { readonly page: TabPage }) {
  const text = useLanguage();
  const { go } = useNavigation();
  const visible = useIsOverflowItemVisible(id);
  if (visible) return null;
  return (
    <MenuItem icon={<Icon />} onClick={() => go(id)}>
      {text(title)}
    </MenuItem>
  );
}
