/** The address that a frame counts under; a frame without one of its own counts under its owner's site. */
export function pageAddress(): string {
  return /^(?:about|blob|data):/.test(location.protocol) ? `${origin}/` : location.href;
}
