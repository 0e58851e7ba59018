import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { useTexts } from "../../taskpane/shell/texts";
import { workbenchTexts } from "../texts";
import type { Presence } from "./presence";
import { useTime } from "./useTime";
import { useWorks } from "./useWorks";
import type { Work } from "./works";

interface RecentProps {
  readonly presence: Presence;
  /** The one that is open. */
  readonly current: string | undefined;
  readonly disabled: boolean;
  readonly onOpen: (work: Work) => void;
}

/** The files worked on last, and what of them is not saved. */
export function RecentMenu({ presence, current, disabled, onOpen }: RecentProps) {
  const t = useTexts(workbenchTexts);
  const time = useTime();
  const [listed, again] = useWorks(presence);
  // Listed by the time that the menu opens: what came into it later would not have the focus.
  useEffect(() => void again(), [again, current]);
  const others = (listed ?? []).filter(({ id }) => id !== current);
  return (
    <Menu
      onOpenChange={(_, { open }) => {
        if (open) void again();
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton disabled={disabled} icon={<HistoryRegular />}>
          {t("recent")}
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.length === 0 && <MenuItem disabled>{t("noRecent")}</MenuItem>}
          {others.map((work) => (
            <MenuItem
              key={work.id}
              disabled={work.elsewhere}
              secondaryContent={work.elsewhere ? t("openElsewhere") : work.unsaved ? t("unsaved") : time(work.at)}
              onClick={() => onOpen(work)}
            >
              {work.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
