/** How `webpack serve` serves the add-in to Excel on this machine: over https, with certificates that Excel trusts once they are installed. */
const sideloading = `
Windows:  把 manifest.xml 所在文件夹设为网络共享，在 Excel“文件 > 选项 > 信任中心 > 受信任的加载项目录”中添加该共享，然后“插入 > 我的加载项 > 共享文件夹”。
          Share the folder of manifest.xml, add the share under File > Options > Trust Center > Trusted Add-in Catalogs, then Insert > My Add-ins > Shared Folder.
Mac:      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel，“插入 > 我的加载项”。
          Copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel, then Insert > My Add-ins.
Web:      在网页版 Excel 中“开始 > 加载项 > 更多加载项 > 我的加载项 > 上传我的加载项”，选择 manifest.xml。
          In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose manifest.xml.
`;

/** The port is the one that manifest.xml names. */
module.exports = async function devServer(port = 3000) {
  return {
    server: { type: "https", options: await certificates() },
    host: "localhost",
    port,
    static: false,
    // Pages are loaded again as a whole: nothing here can replace its modules while it runs.
    hot: false,
    liveReload: true,
    headers: { "Access-Control-Allow-Origin": "*" },
    onListening: () => console.log(`Excel: https://localhost:${port}/\n${sideloading}`),
  };
};

async function certificates() {
  // Only now: most builds serve nothing.
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const reason = error.message.trim();
    throw new Error(
      `无法安装开发证书：${reason}\n请用有管理员权限的账户再运行一次，并在弹出的对话框中同意安装。\n` +
        `The development certificate cannot be installed: ${reason}\nRun this again as an administrator, and accept the dialog that asks.`,
    );
  }
}
