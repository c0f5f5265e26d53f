import { consentText } from '../../subscribers/consent.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { choiceFields } from './choice-fields.ts';

/** A field that people do not see, so only programs fill it. */
export const honeypot = 'website';

interface SignUpView {
  readonly values: URLSearchParams;
  readonly wrong?: { readonly field: string; readonly why: string };
}

/** The form to subscribe. */
export function signUpPage({ values, wrong }: SignUpView): string {
  const isEmail = wrong?.field === 'email';
  return layout({
    title: wrong ? 'Subscribe: please look again' : 'Subscribe',
    main: html`<h1>The weekly briefing by e-mail</h1>
<p class="lead">Every week, what local governments and their networks published about human rights in cities: all of it, or only your themes.</p>
${wrong && html`<p class="panel" role="alert" id="wrong"><strong>${wrong.why}</strong></p>`}
<form class="subscribe" method="post" novalidate>
<p class="field"><label for="email">Your e-mail address</label>
<input id="email" name="email" type="email" required autocomplete="email" value="${values.get('email') ?? ''}"${isEmail && html` aria-invalid="true" aria-describedby="wrong"`}></p>
<p class="hidden" aria-hidden="true"><label for="${honeypot}">Leave this empty</label><input id="${honeypot}" name="${honeypot}" tabindex="-1" autocomplete="off"></p>
${choiceFields(values)}
<blockquote>${consentText.text}</blockquote>
<p><button type="submit">Subscribe</button></p>
<p class="note">A letter comes to your address; only the link in it starts the subscription.</p>
</form>`,
  });
}
