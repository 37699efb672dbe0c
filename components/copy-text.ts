// Copies a text without the clipboard of `navigator`, which is missing on plain http.

/** Whether it is copied. `button` was pressed for it: the text stands beside it for the moment, and it keeps the focus. */
export function copyText(text: string, button: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'hidden';
  button.after(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  button.focus();
  return isCopied;
}
