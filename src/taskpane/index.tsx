/** The task pane in Excel and in WPS. */
import { createRoot } from "react-dom/client";
import { calculations } from "../../generated/calculations";
import { bundledContext } from "../functions/bundled";
import { context } from "../hosts/excel/context";
import { openExcel } from "../hosts/excel/open";
import type { WorkbookHost } from "../hosts/port";
import { wpsApplication } from "../hosts/wps/objects";
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
        <Pane key={++opened} environment={{ host, context, calculations }} />
      )}
    </Frame>,
  );
}

/** What speaks to WPS is a part of its own: Excel does not wait for it. */
async function openWps(): Promise<void> {
  const [{ followWps }, { reportChanges }] = await Promise.all([
    import("../hosts/wps/open"),
    import("../hosts/wps/follow"),
  ]);
  followWps((host) => {
    // What the workbook of before carried stays with it.
    context.change(bundledContext);
    show(host ?? "workbook");
  });
  reportChanges(context);
}

if (wpsApplication()) void openWps();
else void openExcel().then(show);
