/** What `scripts/sent.ts` calls of it. */
declare module "pako" {
  const pako: { gzip(content: Uint8Array, options: { readonly level: number }): Uint8Array };
  export default pako;
}
