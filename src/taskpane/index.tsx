/** The task pane in Excel and in WPS. */
import { createRoot } from "react-dom/client";
import { catalogue } from "../../generated/catalogue";
import { bundledContext } from "../functions/bundled";
import { context } from "../hosts/excel/context";
import { openExcel } from "../hosts/excel/open";
import type { WorkbookHost } from "../hosts/port";
import { reportChanges } from "../hosts/wps/follow";
import { followWps } from "../hosts/wps/open";
import type { Missing } from "./OutsideExcel";
import { OutsideExcel } from "./OutsideExcel";
import "./page.css";
import { Pane } from "./Pane";
import { Frame } from "./shell/Frame";

const root = createRoot(document.getElementById("root")!);
let opened = 0;

function show(host: WorkbookHost | Missing): void {
  root.render(
    <Frame>
      {typeof host === "string" ? (
        <OutsideExcel missing={host} />
      ) : (
        // Another workbook, another pane.
        <Pane key={++opened} environment={{ host, context, catalogue }} />
      )}
    </Frame>,
  );
}

const isWps = followWps((host) => {
  // What the workbook of before carried stays with it.
  context.change(bundledContext);
  show(host ?? "workbook");
});
if (isWps) reportChanges(context);
else void openExcel().then(show);
