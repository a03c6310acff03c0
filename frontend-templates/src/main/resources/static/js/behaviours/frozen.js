// On a page where nothing can be done, a part may be open to its reader all the same.
export function isFrozen(element) {
  return element.closest("[data-frozen], [data-unfrozen]")?.matches("[data-frozen]") ?? false
}
