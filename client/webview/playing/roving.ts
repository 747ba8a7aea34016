/** The keys of a toolbar: one stop for Tab, and arrows from control to control. */

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Makes these controls of a toolbar, in order, one stop for Tab. */
export function roveFocus(toolbar: HTMLElement, controls: readonly HTMLElement[]): void {
  const makeStop = (stop: HTMLElement) => {
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
  };
  makeStop(controls[0]!);
  toolbar.addEventListener('focusin', ({ target }) => {
    const control = controls.find((each) => each === target);
    if (control) makeStop(control);
  });
  toolbar.addEventListener('keydown', (event) => {
    const index = controls.indexOf(event.target as HTMLElement);
    const step = hasModifier(event) ? undefined : steps[inReadingOrder(toolbar, event.key)];
    if (index < 0 || !step) return;
    event.preventDefault();
    controls[step(index, controls.length)]!.focus();
  });
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

/** Where text runs from right to left, so do controls. */
function inReadingOrder(toolbar: HTMLElement, key: string): string {
  if (getComputedStyle(toolbar).direction !== 'rtl') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}
