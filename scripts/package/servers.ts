/** What web servers are told of the folder: types that they may not know, no old pages after an update, and where content may come from. */
import { contentSecurityPolicy } from "../serve/policy";

const types = {
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

export function iisConfiguration(): string {
  const maps = Object.entries(types).map(
    ([extension, type]) =>
      `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${maps.join("\n")}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Content-Security-Policy" value="${contentSecurityPolicy}" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}

export function nginxConfiguration(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  const place = pathname.replace(/\/*$/, "/");
  return `server {
    listen ${port || "443"} ssl;
    server_name ${hostname};
    ssl_certificate     /etc/nginx/certificates/${hostname}.pem;
    ssl_certificate_key /etc/nginx/certificates/${hostname}.key;

    location ${place} {
        alias /srv/water-quota-workbench/site/;
        index index.html;
        types { text/html html; text/css css; text/javascript js mjs; application/json json map; image/png png; image/svg+xml svg; font/woff2 woff2; application/xml xml; }
        add_header Cache-Control "no-cache" always;
        add_header X-Content-Type-Options "nosniff" always;
        add_header Content-Security-Policy "${contentSecurityPolicy}" always;
    }
}
`;
}
