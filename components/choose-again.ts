// Lets a file be chosen that was chosen before: mended in between, it would otherwise be no change to the browser.

export function chooseAgain({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
  currentTarget.value = '';
}
