/** `npm run excel`: serves the add-in to Excel on this machine, over https with development certificates. */
import { createServer } from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { buildIfStale, standard } from "./build";
import { reportError } from "./reportError";
import { filesOf } from "./serve/files";
import { listen, untilInterrupted } from "./serve/server";

const sideloading = `
Windows:  把 manifest.xml 所在文件夹设为网络共享，在 Excel“文件 > 选项 > 信任中心 > 受信任的加载项目录”中添加该共享，然后“插入 > 我的加载项 > 共享文件夹”。
          Share the folder of manifest.xml, add the share under File > Options > Trust Center > Trusted Add-in Catalogs, then Insert > My Add-ins > Shared Folder.
Mac:      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel，“插入 > 我的加载项”。
          Copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel, then Insert > My Add-ins.
Web:      在网页版 Excel 中“开始 > 加载项 > 更多加载项 > 我的加载项 > 上传我的加载项”，选择 manifest.xml。
          In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose manifest.xml.
`;

export async function main(): Promise<number> {
  const { port } = new URL(standard.host);
  const certificate = await getHttpsServerOptions().catch((error: Error) => error);
  if (certificate instanceof Error) {
    return reportError(
      `无法安装开发证书：${certificate.message.trim()}\n请用有管理员权限的账户再运行一次，并在弹出的对话框中同意安装。`,
      `The development certificate cannot be installed: ${certificate.message.trim()}\nRun this again as an administrator, and accept the dialog that asks.`,
    );
  }
  const server = createServer(certificate, filesOf(path.join(PROJECT_ROOT, "dist")));
  if (!(await listen(server, Number(port)))) return 1;
  await buildIfStale(standard);
  console.log(`Excel: ${standard.host}/\n${sideloading}\n按 Ctrl+C 结束 / Press Ctrl+C to stop`);
  await untilInterrupted(server);
  return 0;
}
