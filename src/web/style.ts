import { createHash } from 'node:crypto';

/** Colours first for light, then for dark screens. */
export const STYLE = `
:root{color-scheme:light dark;--text:#1d1d1f;--soft:#63636b;--ground:#fff;--quote:#f4f7f5;--line:#dfe3e0;--ok:#1a7f4b;--warn:#9a5b00;--bad:#b3261e;--link:#0a63c2}
@media(prefers-color-scheme:dark){:root{--text:#e8e8ea;--soft:#a2a2aa;--ground:#17181a;--quote:#212524;--line:#34383a;--ok:#5fcf96;--warn:#f0b35a;--bad:#ff8a80;--link:#7db8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.75 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
body>*{max-width:42rem;margin-inline:auto;padding-inline:1.125rem}
header{padding-block:1rem;color:var(--soft);font-size:.9rem}
header b{color:var(--text)}
h1{margin:.25rem 0 1.5rem;font-size:1.25rem;line-height:1.5}
h1.ok{color:var(--ok)}h1.warn{color:var(--warn)}h1.bad{color:var(--bad)}
h2{margin:1.5rem 0 .25rem;font-size:.85rem;font-weight:600;color:var(--soft)}
p{margin:.25rem 0}
.near{color:var(--soft)}
blockquote{margin:.25rem 0;padding:.875rem 1rem;background:var(--quote);border-left:.25rem solid var(--ok);border-radius:.25rem}
blockquote.old{border-color:var(--line);color:var(--soft)}
a{color:var(--link)}
.button{display:inline-block;margin:1.75rem 0 2.5rem;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none}
`;

/** What a page may load: nothing but this style. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
