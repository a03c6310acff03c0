// Words come from the page, so that every one of them stays in the message bundle.
export function word(name, ...values) {
  const text = document.getElementById("words")?.dataset[name] ?? ""
  return text.replace(/\{(\d)\}/g, (place, at) => values[at] ?? "")
}

export function say(text) {
  const region = document.getElementById("said")
  if (region) region.textContent = text
}
