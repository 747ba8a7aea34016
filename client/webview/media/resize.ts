/** The handle below the picture, by which a pointer or the arrow keys make it higher or lower. */

const LEAST = 60;
/** How much an arrow key changes, in px. */
const STEP = 20;

/**
 * A separator that sets how high the stage is at most. `resized` hears the height, in px, once the
 * user let go of it.
 */
export function resizeHandle(
  section: HTMLElement,
  stage: HTMLElement,
  resized: (height: number) => void,
): HTMLElement {
  const handle = document.createElement('div');
  handle.className = 'handle';
  handle.tabIndex = 0;
  handle.title = 'Drag to make the picture higher or lower';
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'horizontal');
  handle.setAttribute('aria-label', 'Height of the picture');
  handle.setAttribute('aria-valuemin', String(LEAST));
  handle.setAttribute('aria-valuenow', String(Math.round(window.innerHeight * 0.3)));

  const show = (height: number) => setPictureHeight(section, handle, height);
  handle.addEventListener('pointerdown', (event) => {
    const start = stage.clientHeight - event.clientY;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => show(start + move.clientY);
  });
  handle.addEventListener('lostpointercapture', () => {
    handle.onpointermove = null;
    resized(stage.clientHeight);
  });
  handle.addEventListener('keydown', (event) => {
    const step = { ArrowDown: STEP, ArrowUp: -STEP }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(stage.clientHeight + step);
    resized(stage.clientHeight);
  });
  return handle;
}

/** Lets the picture be so high, in px, where the page leaves room for the transcript. */
export function setPictureHeight(section: HTMLElement, handle: HTMLElement, height: number): void {
  const most = Math.round(window.innerHeight * 0.7);
  const allowed = Math.round(Math.max(LEAST, Math.min(height, most)));
  section.style.setProperty('--picture-height', `${allowed}px`);
  handle.setAttribute('aria-valuemax', String(most));
  handle.setAttribute('aria-valuenow', String(allowed));
}
