import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { paths } from '../paths.ts';

const words = {
  asked: [
    'Look into your mailbox',
    'If the address is right, a letter is on its way. Open the link in it within two days. No letter after some minutes? Look among the unwanted mail, then try again.',
  ],
  confirmed: [
    'You are subscribed',
    'The next weekly briefing comes to you. Every briefing has a link to change what you receive, and one to leave.',
  ],
  expired: [
    'This link works no more',
    'It was used, or is too old, or a part of it was lost on the way. Subscribe with your address, and a letter with a new link comes: to confirm, or to what you chose if you are subscribed already.',
  ],
  'wrong-choice': ['This choice does not exist', 'Nothing was changed. Go back and choose again.'],
  'too-many': [
    'Too many sign-ups',
    'Too many came from your network within an hour. Please try again later; nothing you did was wrong.',
  ],
  left: ['You have left', 'No further briefing will be sent, and your address is forgotten.'],
  erased: ['Everything is erased', 'No further briefing will be sent, and we keep nothing about you.'],
} as const;

/** A page that says how something ended. */
export function messagePage(kind: Exclude<keyof typeof words, 'left' | 'erased'>): string {
  const [title, what] = words[kind];
  const next =
    kind === 'expired' || kind === 'too-many'
      ? html`<p><a href="${paths.subscribe}">Subscribe</a></p>`
      : html`<p><a href="${paths.digests}">Read the digests</a></p>`;
  return layout({ title, main: html`<h1>${title}</h1><p class="lead">${what}</p>${next}` });
}

/** The page after leaving. What stays is a name for the address that nobody can read, so that it is never imported again. */
export function goodbyePage(kind: 'left' | 'erased'): string {
  const [title, what] = words[kind];
  return layout({
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${what}</p>
<p>One thing stays: a fingerprint of the address from which nobody can read it, so that we never write to it again by mistake.${kind === 'left' && ' With it stays the note that you had agreed to receive the briefing, without your name or address.'} Should you want the briefing again, <a href="${paths.subscribe}">subscribe anew</a>.</p>
<p>The digests stay open to everybody on <a href="${paths.digests}">this site</a>.</p>`,
  });
}

/** Opened by the link of the letter: the button confirms, the opening does not. */
export function confirmPage(consent: string): string {
  return layout({
    title: 'Confirm the subscription',
    main: html`<h1>Confirm the subscription</h1>
<p class="lead">Press the button, and the weekly briefing comes to you.</p>
<blockquote>${consent}</blockquote>
<form class="search" method="post"><p><button type="submit">I agree: send me the briefing</button></p></form>`,
  });
}

/** Where a subscriber leaves. */
export function leavePage(token: string): string {
  return layout({
    title: 'Leave the briefing',
    main: html`<h1>Leave the briefing</h1>
<p class="lead">Press the button and no further briefing will be sent to you.</p>
<form class="search" method="post" action="${paths.leave(encodeURIComponent(token))}"><p><button type="submit" name="List-Unsubscribe" value="One-Click">Leave</button></p></form>`,
  });
}
