import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes a read-out away when Escape is pressed anywhere in the page: one at the pointer has no focus, and may hide what is
 * behind it (WCAG 2.2, 1.4.13).
 */
export class Escape implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly dismiss: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.hear);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.hear);
  }

  private readonly hear = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.dismiss();
  };
}
