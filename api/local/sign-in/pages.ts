import { createHash } from 'node:crypto';
import type { StoredPerson } from '../../access/people/person.rules';
import { aboutPerson } from './people';

const STYLE = `
  body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: #1c2b30; background: #eef4f5; }
  main { max-width: 30rem; margin: 8vh auto; padding: 2rem; background: #fff; border-radius: .75rem; }
  h1 { margin: 0 0 .5rem; font-size: 1.6rem; color: #0b5563; }
  p { margin: 0 0 1.25rem; }
  button { display: block; width: 100%; margin: 0 0 .75rem; padding: .75rem 1rem; font: inherit; text-align: left;
    color: inherit; background: #fff; border: 2px solid #0b5563; border-radius: .5rem; cursor: pointer; }
  button:hover { background: #e3f0f2; }
  a:focus-visible, button:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
  small { display: block; color: #46575d; }
  a { color: #0b5563; }
  @media (max-width: 32rem) { main { margin: 0; border-radius: 0; min-height: 100vh; box-sizing: border-box; } }`;

/** Sends the only form of a page; allowed by its digest, as no other script is. */
const SEND = 'document.forms[0].requestSubmit(document.querySelector("button"))';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Headers of every page: nothing from elsewhere, in no frame, kept nowhere. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; img-src data:; style-src ${digest(STYLE)}; script-src ${digest(SEND)}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
};

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Citisens</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}

/** Who are you? One button per person; where it is sent is the page itself. */
export function signInPage(people: StoredPerson[]): string {
  const buttons = people.map(
    (person) =>
      `<button name="person" value="${escaped(person.id)}"><strong>${escaped(person.name)}</strong><small>${escaped(aboutPerson(person))}</small></button>`,
  );
  return page(
    'Aanmelden',
    `<p>Kies als wie je je aanmeldt. Een wachtwoord is hier niet nodig: dit is alleen op deze computer, met verzonnen mensen en wie een beheerder hier uitnodigt.</p>
<form method="post">${buttons.join('\n')}</form>`,
  );
}

/** Asks to confirm a sign-out; a panel that shows whose session it ends needs no answer. @param form of the provider */
export function signOutPage(form: string, isConfirmed: boolean): string {
  return page(
    'Afmelden',
    `<p>Je meldt je overal af.</p>${form}
<button form="op.logoutForm" name="logout" value="yes">Afmelden</button>${isConfirmed ? `<script>${SEND}</script>` : ''}`,
  );
}

export const signedOutPage = () => page('Je bent afgemeld', '<p><a href="/">Naar het paneel</a></p>');

/** Something is wrong with the address or its time has passed. @param reason for developers, in English. */
export const problemPage = (reason: string) =>
  page(
    'Aanmelden lukt niet',
    `<p>Deze aanmeldpagina is verlopen of het adres klopt niet.</p><p><a href="/">Begin opnieuw</a></p><p><small lang="en">${escaped(reason)}</small></p>`,
  );

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
