/** What the desk needs beside the style sheet of the site. */
export const deskStyle = `
.desk main,.desk header.site>div,.desk footer.site>div{max-width:52rem}
.desk button{width:auto;min-height:2.25rem;padding:.2rem .8rem}
.desk button.quiet{background:var(--paper);color:var(--accent)}
.desk button.plain{background:none;border:0;color:var(--accent);padding:.15rem 0;min-height:1.5rem;line-height:inherit}
.desk button.plain:hover{text-decoration:underline}
.desk form{margin:0}
.desk form p{margin:0 0 .75rem}
.desk textarea{font-family:inherit;field-sizing:content;min-height:5rem}
.desk .row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.75rem 0}
.desk .row input{width:auto;flex:1 1 12rem}
.desk .story h3{scroll-margin-top:1rem}
.desk .place{color:var(--soft);font-variant-numeric:tabular-nums}
.desk .story details{border:0;margin-top:.25rem}
.desk .story summary{padding:.25rem 0;font-size:.875rem;color:var(--soft)}
.desk .tags{gap:.5rem;align-items:center}
.desk .tags li{display:flex;gap:.5rem;align-items:center}
.desk .mentions>li{padding:.75rem 0;border-top:1px solid var(--line)}
.desk .mentions .tags li{padding:.05rem .65rem}
.desk .mentions details{border:0}
.desk .mentions summary{padding:.25rem 0;font-size:.875rem;color:var(--soft)}
.desk .done,.desk .alert{margin:0 0 1rem;padding:.75rem 1rem;border-inline-start:.3rem solid var(--accent);background:var(--panel)}
.desk .alert{border-color:var(--down)}
.desk .log td{vertical-align:top}
`.trim();
