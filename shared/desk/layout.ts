import { type Html, html, print } from '../site/html.ts';
import { siteName } from '../site/layout.ts';
import { paths } from '../site/paths.ts';
import { deskPaths } from './paths.ts';
import type { Editor } from './session.ts';

interface Parts {
  readonly title: string;
  readonly main: Html;
  readonly siteUrl: string;
  /** Who is signed in; absent on the page to sign in. */
  readonly editor?: Editor;
}

/** A page of the desk: the look of the Knowledge Centre, with a frame of its own. */
export function deskLayout({ title, main, siteUrl, editor }: Parts): string {
  return print(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Editorial desk</title>
<link rel="stylesheet" href="${paths.style}">
<link rel="stylesheet" href="${deskPaths.style}">
<link rel="icon" href="${paths.icon}">
</head>
<body class="desk">
<a class="skip" href="#main">Skip to the content</a>
<header class="site"><div>
<a class="name" href="${deskPaths.drafts}">Editorial desk</a>
<nav aria-label="Main"><ul><li><a href="${siteUrl}">${siteName}</a></li>${editor && html`<li>${signOutForm(editor)}</li>`}</ul></nav>
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site"><div><p>For staff. Each change is kept with your name and the time. One cookie keeps you signed in, for a working day.</p></div></footer>
</body>
</html>
`);
}

const signOutForm = ({ name, formToken }: Editor) =>
  html`<form action="${deskPaths.signOut}" method="post"><input type="hidden" name="token" value="${formToken}"><button class="plain" type="submit">Sign out ${name}</button></form>`;
