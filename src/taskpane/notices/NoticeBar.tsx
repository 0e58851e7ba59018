import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useTexts } from "../shell/texts";
import { noticeTexts } from "./texts";

export interface Notice {
  readonly id: number;
  readonly intent: "success" | "error" | "info" | "warning";
  readonly title: string;
  readonly body: string | undefined;
  readonly action: { readonly label: string; readonly run: () => void } | undefined;
  /** In milliseconds; while somebody points at it or stands in it, it stays. */
  readonly timeout: number;
}

interface NoticeProps {
  readonly notice: Notice;
  readonly onEnd: (id: number) => void;
}

export function NoticeBar({ notice: { id, intent, title, body, action, timeout }, onEnd }: NoticeProps) {
  const t = useTexts(noticeTexts);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => onEnd(id), timeout);
    return () => clearTimeout(timer);
  }, [held, id, timeout, onEnd]);
  const act = () => {
    onEnd(id);
    action?.run();
  };
  return (
    <MessageBar
      intent={intent}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {body}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t("dismiss")}
            onClick={() => onEnd(id)}
          />
        }
      >
        {action && <Link onClick={act}>{action.label}</Link>}
      </MessageBarActions>
    </MessageBar>
  );
}
