/** The event that Electron hands to listeners which may stop what is about to happen. */
export class CancellableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
