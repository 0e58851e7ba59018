import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { HomeRegular, NavigationRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { ComponentType, ReactNode } from "react";
import { Fragment } from "react";
import type { Bilingual } from "../../language/language";
import { useNavigation } from "./navigation";
import { usePreferences } from "./preferences";
import { useLanguage, useTexts } from "./texts";

interface MenuPage {
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: ComponentType;
}

export interface PageGroup {
  readonly title: Bilingual;
  readonly pages: readonly MenuPage[];
}

const texts = {
  product: { zh: "用水定额工作台", en: "Water Quota Workbench" },
  home: { zh: "开始页", en: "Start page" },
  menu: { zh: "菜单", en: "Menu" },
  help: { zh: "帮助", en: "Help" },
} as const;

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  // Where both have no room side by side, the page stands below the product.
  where: { flex: 1, display: "flex", flexWrap: "wrap", alignItems: "center", minWidth: 0 },
  home: {
    maxWidth: "100%",
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    paddingInline: tokens.spacingHorizontalS,
    justifyContent: "flex-start",
  },
  product: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  place: {
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    paddingInlineEnd: tokens.spacingHorizontalXS,
  },
  small: { minWidth: "auto", flexShrink: 0 },
  list: { maxHeight: "100vh", boxSizing: "border-box", overflowY: "auto" },
});

interface HeaderProps {
  readonly home: string;
  readonly groups: readonly PageGroup[];
  /** The search field that is always there. */
  readonly search: ReactNode;
}

/** The head of the pane: its name and the way back to the start, where one is, help, one menu of everything, and the search. */
export function PaneHeader({ home, groups, search }: HeaderProps) {
  const styles = useStyles();
  const t = useTexts(texts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { page, go } = useNavigation();
  const shown = groups.flatMap(({ pages }) => pages).find(({ id }) => id === page);
  return (
    <header className={styles.root}>
      <div className={styles.row}>
        <div className={styles.where}>
          <Button
            className={styles.home}
            size="small"
            appearance="subtle"
            icon={<HomeRegular />}
            title={t("home")}
            onClick={() => go(home)}
          >
            <span className={styles.product}>{t("product")}</span>
          </Button>
          {shown && <Text className={styles.place}>{`› ${text(shown.title)}`}</Text>}
        </div>
        <Link
          className={styles.small}
          href={`help/${language}/index.html`}
          target="_blank"
          aria-label={t("help")}
          title={t("help")}
        >
          <QuestionCircleRegular fontSize={20} />
        </Link>
        <PageMenu groups={groups} />
      </div>
      <div role="search">{search}</div>
    </header>
  );
}

/** In a low window it takes what room there is, and covers its button. */
const menuPlace = { position: "below", align: "end", autoSize: "height", shiftToCoverTarget: true } as const;

function PageMenu({ groups }: Pick<HeaderProps, "groups">) {
  const styles = useStyles();
  const t = useTexts(texts);
  const text = useLanguage();
  const { go } = useNavigation();
  return (
    <Menu hasIcons positioning={menuPlace}>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.small} size="small" appearance="subtle" icon={<NavigationRegular />}>
          {t("menu")}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {groups.map(({ title, pages }, index) => (
            <Fragment key={title.en}>
              {index > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{text(title)}</MenuGroupHeader>
                {pages.map(({ id, title: name, icon: Icon }) => (
                  <MenuItem key={id} icon={<Icon />} onClick={() => go(id)}>
                    {text(name)}
                  </MenuItem>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
