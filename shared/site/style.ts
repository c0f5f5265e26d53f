import { palette } from './palette.ts';

const colours = (set: Readonly<Record<string, string>>) =>
  Object.entries(set)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The one style sheet. */
export const stylesheet = `
:root{color-scheme:light dark;${colours(palette.light)}}
@media (prefers-color-scheme:dark){:root{${colours(palette.dark)}}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
main,header.site>div,footer.site>div{max-width:46rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:2.5rem;padding-bottom:3rem}
main:focus{outline:none}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.18rem solid var(--accent);outline-offset:.15rem;border-radius:.1rem}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

header.site{border-bottom:1px solid var(--line)}
header.site>div{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline;justify-content:space-between;padding-top:1rem;padding-bottom:.9rem}
.name{color:var(--ink);font-weight:650;text-decoration:none;letter-spacing:-.01em}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.15rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav a[aria-current]{color:var(--ink);box-shadow:0 .12rem 0 var(--accent)}
footer.site{border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
footer.site>div{padding-top:1.25rem;padding-bottom:2.5rem}
footer.site p{margin:0 0 .6rem;max-width:40rem}

h1,h2,h3,.lead,blockquote{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"DejaVu Serif",serif}
h1{font-size:clamp(1.75rem,1.35rem + 2vw,2.5rem);line-height:1.18;letter-spacing:-.012em;font-weight:600;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.375rem;line-height:1.3;font-weight:600;margin:3rem 0 .9rem;text-wrap:balance}
h3{font-size:1.125rem;line-height:1.35;font-weight:600;margin:0 0 .2rem}
h3 a{color:inherit;text-decoration-color:var(--line)}
h3 a:hover{text-decoration-color:currentColor}
p{margin:0 0 1rem}
.lead{font-size:1.1875rem;line-height:1.6;max-width:40rem}
.kicker{font-size:.875rem;color:var(--soft);margin:0 0 .5rem}
.by,.note,caption{font-size:.875rem;color:var(--soft)}
.by{margin:0 0 .5rem}
.note{margin-top:.75rem}

.story,.card{padding:1.25rem 0;border-top:1px solid var(--line)}
blockquote{margin:.5rem 0 .75rem;padding:0;font-size:1.0625rem;line-height:1.6}
blockquote::before{content:open-quote}
blockquote::after{content:close-quote}
.card p{margin-bottom:.5rem}
.tags{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:0;padding:0;font-size:.8125rem}
.tags li{background:var(--panel);padding:.05rem .65rem;border-radius:1rem;line-height:1.5rem}
.tags a{text-decoration:none}
.tags li:has(.why) a,.tags a:hover{text-decoration:underline}
.why{color:var(--soft)}
.panel{background:var(--panel);padding:1.5rem;border-radius:.5rem}
section.panel{margin-top:2rem}
.panel h2{margin:0 0 .75rem;font-size:1.625rem}
.panel>:last-child{margin-bottom:0}
.mentions{padding:0;margin:0 0 1rem;list-style:none}
.mentions li{padding:.35rem 0}
.mentions .by{display:block;margin:0}
.columns{columns:17rem;column-gap:2rem;list-style:none;padding:0;margin:0}
.columns li{break-inside:avoid;padding:.15rem 0;color:var(--soft);font-variant-numeric:tabular-nums}
.ways{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.25rem 2rem}
.ways a{display:block;font-weight:600}
.issues{list-style:none;padding:0;margin:0}
.issues li{padding:1.25rem 0;border-top:1px solid var(--line)}
.issues h2{margin:0 0 .25rem;font-size:1.25rem}
.issues p{margin:0 0 .25rem}
details{border-top:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem 0}
summary:hover{text-decoration:underline}
dt{font-weight:600;margin-top:.9rem}
dd{margin:0;max-width:42rem}

table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:start;padding-bottom:.75rem;max-width:42rem}
th,td{padding:.5rem .75rem .5rem 0;text-align:start;vertical-align:middle;border-top:1px solid var(--line)}
thead th{font-size:.8125rem;font-weight:500;color:var(--soft);border-top:0;vertical-align:bottom}
tbody th{font-weight:500}
th:last-child,td:last-child{padding-inline-end:0}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
.trends td:last-child{width:10rem;padding-inline-start:.5rem}
td.n a{font-weight:600}
.sources{table-layout:fixed}
.sources th:first-child{width:30%}
.sources th:nth-child(2){width:12%}
.sources th:nth-child(3){width:32%}
.usual{display:block;font-size:.8125rem;color:var(--soft)}
.badge{display:block;font-size:.8125rem;font-weight:600}
.up{color:var(--up)}
.down{color:var(--down)}
.trends svg{display:block;max-width:100%;height:auto}
.trends caption a,.note a,.by a{color:inherit}
.weeks svg{display:block;max-width:100%;height:auto}
.trends+.trends{margin-top:2.25rem}
.wide{overflow-x:auto}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:0;padding:.6rem 0;border-block:1px solid var(--line);font-size:.9375rem}
.contents a{display:inline-block;min-height:1.5rem}
.events ul{padding-inline-start:1.1rem}
.figures th:first-child{min-width:11rem}
.figures abbr{text-decoration:none}
.shared td:last-child{font-size:.875rem}
.shared th:first-child{width:34%}

.search{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end}
.search p{margin:0;flex:1 1 9rem}
.search p:first-child{flex-basis:100%}
.search p:last-child{flex:0 0 auto}
label{display:block;font-size:.875rem;margin-bottom:.2rem}
input,select,button,textarea{font:inherit;width:100%;min-height:2.75rem;padding:.4rem .6rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
textarea{font-family:ui-monospace,monospace;font-size:.95rem}
button{background:var(--accent);color:var(--paper);border-color:var(--accent);padding-inline:1.25rem;cursor:pointer}

.subscribe fieldset{border:0;padding:0;margin:0 0 1.5rem;min-width:0}
.subscribe legend{font-weight:600;padding:0;margin-bottom:.25rem}
.subscribe button{width:auto;max-width:100%}
.field{max-width:32rem}
.languages ul{list-style:none;padding:0;margin:0 0 1.5rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1rem}
.ticks{list-style:none;padding:0;margin:0 0 1rem}
.tick{display:flex;gap:.6rem;align-items:baseline;margin:0;padding:.2rem 0;font-size:1rem;color:var(--ink)}
.tick input{width:auto;min-height:0;inline-size:1.2rem;block-size:1.2rem;flex:none;translate:0 .15rem}

@media (max-width:34rem){
nav ul{gap:.1rem 1.1rem}
main{padding-top:1.75rem}
.panel{padding:1.1rem;margin-inline:-.35rem}
th,td{padding-inline-end:.5rem}
.trends{font-size:.875rem}
.trends td:last-child{width:7rem;padding-inline-start:0}
.trends .usual,.trends .badge{font-size:.75rem}
.trends td.n{width:4.25rem}
.trends svg text{font-size:11px}
.sources thead{position:absolute;clip-path:inset(50%)}
.sources tr{display:block;border-top:1px solid var(--line);padding:.6rem 0}
.sources tr>*{width:auto!important;display:block;border:0;padding:.1rem 0}
.sources td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
:root{${colours(palette.light)};--paper:#fff}
html{font-size:10.5pt}
header.site nav,.skip,form.search,.contents{display:none}
details::details-content{content-visibility:visible;block-size:auto}
main,header.site>div,footer.site>div{max-width:none;padding-inline:0}
a{color:inherit;text-decoration:none}
h3 a[href^="http"]::after,.events a[href^="http"]::after,.mentions a[href^="http"]::after{content:" (" attr(href) ")";font:.75em/1.4 system-ui,sans-serif;color:var(--soft);word-break:break-all}
h1,h2,h3,summary{break-after:avoid}
.story,.card,tr,.mentions li{break-inside:avoid}
rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`.trim();
