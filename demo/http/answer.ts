// Answers as data: the routes make them, the server sends them.

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  body: string | Uint8Array;
}

export function answerJson(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: encodeJson(value) };
}

/** As PHP writes it unless told otherwise, and Laravel doesn't tell it: in ASCII, with slashes escaped. */
function encodeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

export function answerHtml(status: number, html: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: html };
}

/** No body, and the content type that PHP sends all the same. */
export function answerEmpty(status: number): Answer {
  return answerHtml(status, '');
}

export function answerRedirect(location: string): Answer {
  return { ...answerHtml(302, ''), headers: { location } };
}

export function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}
