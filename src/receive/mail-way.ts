export type MailWay = {
  readonly host: string;
  readonly port: number;
  readonly domain: string;
  readonly certificate: { readonly cert: string; readonly key: string } | null;
};
