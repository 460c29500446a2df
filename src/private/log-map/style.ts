// Tested by test/log-map-formats.test.ts.
/** The colours on light ground. */
const LIGHT = '--ground:#fff;--text:#1b2430;--dim:#5b6675;--line:#b8c0cb;--box:#f5f7f9;--pill:#fff;'
  + '--s3:#2c761b;--s3-box:#e5f5e0;--cwl:#b3164f;--cwl-box:#fce6ee;--fh:#6236c9;--fh-box:#ede7fc;'
  + '--xray:#0b63a5;--xray-box:#e0effb;--other:#5b6675;--other-box:#eceff2';

/** The colours on dark ground. */
const DARK = '--ground:#12171e;--text:#e6ebf1;--dim:#9aa7b6;--line:#46525f;--box:#1c242e;--pill:#12171e;'
  + '--s3:#84d76c;--s3-box:#1a3014;--cwl:#ff8ab3;--cwl-box:#3d1526;--fh:#b79dff;--fh-box:#281c4d;'
  + '--xray:#74bdf7;--xray-box:#112d45;--other:#9aa7b6;--other-box:#252d37';

const MONO = 'ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace';

const TYPES = ['s3', 'cwl', 'fh', 'xray', 'other'].map(type => `.${type}{--colour:var(--${type});--tint:var(--${type}-box)}`);

/** The style sheet of the page. Paper has the light colours, the diagram on one page, and a large map as a table only. */
export const CSS = [
  `:root{color-scheme:light dark;${LIGHT}}`,
  `@media (prefers-color-scheme:dark){:root{${DARK}}}`,
  'body{margin:24px;background:var(--ground);color:var(--text);font:15px/1.45 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}',
  'h1{margin:0;font-size:24px}',
  'p{margin:4px 0 12px;color:var(--dim)}',
  'ul{display:flex;flex-wrap:wrap;gap:8px 20px;margin:0 0 24px;padding:0;list-style:none}',
  'li::before{content:"";display:inline-block;width:12px;height:12px;margin-right:8px;border-radius:3px;background:var(--colour)}',
  ...TYPES,
  'main{overflow-x:auto}',
  'svg{display:block;max-width:100%;min-width:640px;height:auto}',
  `text{font:13px ${MONO};fill:var(--text)}`,
  '.column{font:600 13px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--dim)}',
  '.kind{font-size:11px;fill:var(--dim)}',
  '.end{text-anchor:end}',
  '.type{font-size:12px;text-anchor:middle}',
  '.target{font-weight:700;fill:var(--colour);color:var(--colour)}',
  '.resource{fill:var(--box);stroke:var(--line)}',
  '.source{fill:var(--pill);stroke:var(--line)}',
  '.destination{fill:var(--tint);stroke:var(--colour)}',
  '.stripe{fill:var(--colour)}',
  '.edge{fill:none;stroke:var(--colour,var(--line));stroke-width:1.8;stroke-opacity:.7}',
  'table{width:100%;margin-top:32px;border-collapse:collapse;font-size:13px}',
  'caption{padding:0 0 8px;font-size:17px;font-weight:600;text-align:left}',
  'th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}',
  'th{color:var(--dim);font-weight:600;white-space:nowrap}',
  '.word{white-space:nowrap}',
  '@page{margin:12mm}',
  `@media print{:root{color-scheme:light;${LIGHT}}`,
  'body{margin:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
  'svg{min-width:0;max-height:225mm;margin:0 auto}.tall{display:none}svg:not(.tall)+table{break-before:page}',
  'main{overflow:visible}table{font-size:9px}th,td{padding:3px 8px 3px 0}tr{break-inside:avoid}}',
].join('\n');
