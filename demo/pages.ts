// The plain pages around the list: sign-in, and the pages that stand for an error.
import { escapeHtml } from './page/html.ts';
import { type Language, words } from './strings.ts';

/** The sign-in form. */
export function renderLoginPage(input: {
  language: Language;
  csrfToken: string;
  notice: string | null;
}): string {
  const notice =
    input.notice === null
      ? ''
      : `<div class="alert alert-danger" role="alert">${escapeHtml(input.notice)}</div>`;
  return renderDocument(
    input.language,
    'Log In - ProcessMaker',
    `<form method="post" action="/login" class="card card-body mx-auto" style="max-width: 24rem">
      <input type="hidden" name="_token" value="${escapeHtml(input.csrfToken)}">
      <h1 class="h4 mb-4">Log In</h1>
      ${notice}
      <div class="form-group">
        <label for="username">Username</label>
        <input id="username" name="username" class="form-control" autocomplete="username" required autofocus>
      </div>
      <div class="form-group">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" class="form-control" autocomplete="current-password" required>
      </div>
      <button type="submit" class="btn btn-primary btn-block" name="login">Log In</button>
    </form>`,
  );
}

/** The page of a refusal: no list, no navigation but back, home and out. */
export function renderForbiddenPage(language: Language): string {
  const text = words(language);
  return renderErrorPage(
    language,
    text['Unauthorized - ProcessMaker'],
    text['Not Authorized'],
    text['Contact your administrator for more information'],
  );
}

/** The page of any other error. */
export function renderFailurePage(language: Language, heading: string): string {
  const text = words(language);
  return renderErrorPage(
    language,
    `${heading} - ProcessMaker`,
    heading,
    text['Contact your administrator for more information'],
  );
}

function renderErrorPage(
  language: Language,
  title: string,
  heading: string,
  detail: string,
): string {
  return renderDocument(
    language,
    title,
    `<div class="error-container text-center">
      <div class="error-content">
        <h1>${escapeHtml(heading)}</h1>
        <p>${escapeHtml(detail)}</p>
      </div>
      <div class="buttons">
        <a class="btn btn-primary" href="/">Home</a>
        <a class="btn btn-outline-secondary" href="/logout">Log Out</a>
      </div>
    </div>`,
  );
}

function renderDocument(language: Language, title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" type="image/svg+xml" href="/page/logo.svg">
  <link rel="stylesheet" href="/vendor/bootstrap.css">
  <link rel="stylesheet" href="/page/open-sans.css">
  <link rel="stylesheet" href="/page/theme.css">
</head>
<body>
<main class="container py-5">
  ${main}
</main>
</body>
</html>
`;
}
