/** A page for whoever runs the web server, Chinese first: what to copy where, and how people get the add-in. */
import type { Bilingual } from "../../src/language/language";
import { escapeAttribute } from "../../src/xlsx/xml";

interface Step {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

function steps(url: string): readonly Step[] {
  return [
    {
      title: { zh: "核对文件", en: "Check the files" },
      text: {
        zh: "在本文件夹中运行 sha256sum -c SHA256SUMS（Windows：Get-FileHash），全部相符再继续。",
        en: "Run sha256sum -c SHA256SUMS in this folder (Windows: Get-FileHash). Go on once all agree.",
      },
    },
    {
      title: { zh: "放到网站上", en: "Put it on the web server" },
      text: {
        zh: `把 site 文件夹的内容复制到 ${url} 所在的目录。IIS 直接使用其中的 web.config；nginx 参照 nginx.conf。只需静态文件，不需要数据库，也不访问其他地址。`,
        en: `Copy what is in folder site to where ${url} is served from. IIS takes the web.config in it as it is; for nginx see nginx.conf. Static files are all there is: no database, and no other address is asked.`,
      },
    },
    {
      title: { zh: "证书", en: "Certificate" },
      text: {
        zh: "Excel 只加载 https 页面，证书必须为用户的电脑所信任：使用单位证书颁发机构签发的证书，或用组策略把根证书分发到“受信任的根证书颁发机构”。",
        en: "Excel loads https pages only, and users' machines must trust the certificate: one of your own certificate authority, whose root goes to “Trusted Root Certification Authorities” by group policy.",
      },
    },
    {
      title: { zh: "共享目录", en: "Share catalogue" },
      text: {
        zh: "把 site/manifest.xml 复制到一个只读的网络共享文件夹。用户在 Excel 中：文件 → 选项 → 信任中心 → 受信任的加载项目录，加入该文件夹并勾选“在菜单中显示”；重启后：开始 → 加载项 → 共享文件夹。也可用组策略统一下发。",
        en: "Copy site/manifest.xml to a read-only network share. In Excel: File → Options → Trust Center → Trusted Add-in Catalogs, add the share and tick “Show in Menu”; after a restart: Home → Add-ins → Shared Folder. Group policy can set it for everybody.",
      },
    },
    {
      title: { zh: "WPS 表格", en: "WPS Spreadsheets" },
      text: {
        zh: `需要 WPS 12.1.0.20540 或更新版本。把 wps-addon-publish/publish.html 发给用户，打开后按“安装”；或统一配置：WPS 安装目录 office6/cfgs/oem.ini 的 [Support] 写 JsApiPlugin=true，[Server] 写 JSPluginsServer=${url}/wps/jsplugins.xml。部署是否成功，用浏览器打开 ${url}/wps/ribbon.xml 看：应是以 <customUI 开头的文本。`,
        en: `Needs WPS 12.1.0.20540 or later. Hand wps-addon-publish/publish.html to the users, who open it and choose Install; or set it for everybody: in office6/cfgs/oem.ini of WPS, JsApiPlugin=true under [Support] and JSPluginsServer=${url}/wps/jsplugins.xml under [Server]. To see whether it is served, open ${url}/wps/ribbon.xml in a browser: a text that begins with <customUI.`,
      },
    },
    {
      title: { zh: "不用 Excel 时", en: "Without Excel" },
      text: {
        zh: `用浏览器打开 ${url}/index.html，就是同样的函数和窗格，表格内嵌在网页中；文件只在用户的电脑上打开和保存，不上传。`,
        en: `Open ${url}/index.html in a browser: the same functions and pane over an embedded workbook. Files are opened and saved on the user's machine and never uploaded.`,
      },
    },
    {
      title: { zh: "断网时", en: "Without a network" },
      text: {
        zh: `${url}/index.html 打开过一次之后，服务器或网络不通时同一地址仍能打开（浏览器保存了全部页面，需要 https）。`,
        en: `Once ${url}/index.html has been opened, the same address opens without server or network: the browser keeps all pages (this needs https).`,
      },
    },
    {
      title: { zh: "检验", en: "Check it" },
      text: {
        zh: "在一台电脑的 Excel 中打开窗格的“自检”：每个函数的全部示例都应相符。",
        en: "In one Excel, run the self-check of the pane: every example of every function should agree.",
      },
    },
    {
      title: { zh: "更新", en: "Update" },
      text: {
        zh: "用新版 site 的内容整个替换旧的，再替换共享文件夹中的 manifest.xml；地址带有版本号，Excel 下次启动即用新版。",
        en: "Replace all of the old site by the new one, then manifest.xml in the share. Addresses carry the version, so Excel uses the new one from its next start.",
      },
    },
  ];
}

export function administratorPage(url: string, version: string): string {
  const list = (language: keyof Bilingual) =>
    steps(url)
      .map(
        ({ title, text }) =>
          `<li><b>${escapeAttribute(title[language])}</b><br>${escapeAttribute(text[language])}</li>`,
      )
      .join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>用水定额工作台 ${version} · 部署</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}li{margin:.6rem 0}</style>
<h1>用水定额工作台 ${version}</h1>
<p>部署地址：<a href="${escapeAttribute(url)}">${escapeAttribute(url)}</a></p>
<ol>
${list("zh")}
</ol>
<section lang="en">
<h1>Water Quota Workbench ${version}</h1>
<p>To be served at <a href="${escapeAttribute(url)}">${escapeAttribute(url)}</a></p>
<ol>
${list("en")}
</ol>
</section>
`;
}
