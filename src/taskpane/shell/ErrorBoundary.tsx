import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import { errorText } from "../../language/errorText";
import { useTexts } from "./texts";

const texts = {
  title: { zh: "这一页出错了", en: "This page has failed" },
  body: {
    zh: "工作簿没有受影响，其他页面照常可用。（{detail}）",
    en: "The workbook is not affected, and the other pages work as before. ({detail})",
  },
  again: { zh: "重新打开这一页", en: "Open this page again" },
} as const;

interface State {
  readonly failed: boolean;
  readonly error: unknown;
}

/** Round a page each: an error in one names itself there and leaves the others alone. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false, error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <PageError error={this.state.error} onAgain={() => this.setState({ failed: false, error: null })} />;
  }
}

function PageError({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const t = useTexts(texts);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t("title")}</MessageBarTitle>
        {t("body", { detail: errorText(error) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAgain}>{t("again")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
