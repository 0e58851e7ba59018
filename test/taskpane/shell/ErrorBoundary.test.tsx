import { act, render } from "@testing-library/react";
import { ErrorBoundary } from "../../../src/taskpane/shell/ErrorBoundary";
import { Frame } from "../../../src/taskpane/shell/Frame";
import { openPane, screen } from "../../support/pane";

afterEach(() => jest.restoreAllMocks());

let broken = true;
function Content() {
  if (broken) throw new Error("no such column");
  return <p>content</p>;
}

it("names the error of a page, leaves what is beside it alone, and opens the page again", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { user, unmount } = await openPane();
  unmount();
  render(
    <Frame>
      <p>beside</p>
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
    </Frame>,
  );
  expect(screen.getByRole("alert").textContent).toContain("no such column");
  expect(screen.getByText("beside")).toBeTruthy();
  broken = false;
  await act(() => user.click(screen.getByRole("button", { name: "重新打开这一页" })));
  expect(screen.getByText("content")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
