import { html } from '../site/html.ts';
import { deskLayout } from './layout.ts';
import { deskPaths } from './paths.ts';

/** The page that asks for a key, and says what is wrong with one. */
export function signInPage({
  siteUrl,
  next,
  wrong,
}: {
  readonly siteUrl: string;
  readonly next: string;
  readonly wrong?: string;
}): string {
  return deskLayout({
    title: 'Sign in',
    siteUrl,
    main: html`<h1>Editorial desk</h1>
<p class="lead">Here staff read the draft of the weekly digest, change it, and approve it.</p>
${wrong !== undefined && html`<p class="panel" role="alert" id="wrong">${wrong}</p>`}
<form action="${deskPaths.signIn}" method="post">
<input type="hidden" name="next" value="${next}">
<p class="field"><label for="key">Your key</label><input id="key" name="key" type="password" autocomplete="current-password" required${wrong !== undefined && html` aria-describedby="wrong" aria-invalid="true"`}></p>
<p><button type="submit">Sign in</button></p>
</form>
<p class="note">Who runs the monitor makes a key: <code>monitor members add "Your Name" --staff</code></p>`,
  });
}
