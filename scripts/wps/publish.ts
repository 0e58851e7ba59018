/**
 * publish.html, which whoever wants the add-in opens: it asks the service of WPS on the same machine to enable or remove it, in the way
 * that the page of npm wpsjs 2.2.3 does. Stands outside of the site: the pages there may ask no other address.
 */
import { addinAddress, addinName } from "./files";

/** Where WPS on a person's machine listens. */
const service = "http://127.0.0.1:58890/deployaddons/runParams";

export function publishPage(host: string, version: string): string {
  const addin = {
    name: addinName,
    addonType: "et",
    online: "true",
    multiUser: "false",
    url: addinAddress(host),
    version,
    customDomain: "",
  };
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>用水定额工作台 · WPS 加载项</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.3rem 1rem}</style>
<h1>用水定额工作台 · WPS 加载项</h1>
<p>地址 / Address: <code>${addinAddress(host)}</code></p>
<p>先启动一次 WPS 表格，再按“安装”；完成后重新打开 WPS 表格，即有“用水定额”选项卡。需要 WPS 12.1.0.20540 或更新版本。<br>
<span lang="en">Start WPS Spreadsheets once, then choose Install, and open WPS Spreadsheets again. Needs WPS 12.1.0.20540 or later.</span></p>
<p><button id="enable">安装 Install</button> <button id="disable">卸载 Remove</button></p>
<p role="status" id="status"></p>
<script>
const addin = ${JSON.stringify(addin).replaceAll("<", "\\u003c")};
const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const show = (text) => (document.getElementById("status").textContent = text);
for (const cmd of ["enable", "disable"]) {
  document.getElementById(cmd).addEventListener("click", async () => {
    show("…");
    try {
      const answer = await fetch("${service}", { method: "POST", body: encode(JSON.stringify({ cmd, ...addin })) });
      const text = await answer.text();
      const done = answer.ok && (text === "OK" || text === "");
      show(done ? "完成，请重新打开 WPS 表格。 Done: open WPS Spreadsheets again." : "WPS 没有接受：" + text);
    } catch {
      show("没有连上本机的 WPS：请先启动 WPS 表格。 WPS does not answer on this machine: start WPS Spreadsheets first.");
    }
  });
}
</script>
</html>
`;
}
