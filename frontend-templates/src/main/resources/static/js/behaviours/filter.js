// Narrows a long list to the entries that hold the typed words. A morph shows them all again, so it is done anew then.
function narrow(input) {
  const words = input.value.toLowerCase().split(" ").filter(Boolean)
  for (const entry of document.getElementById(input.dataset.filter)?.children ?? []) {
    const text = entry.textContent.toLowerCase()
    entry.hidden = !words.every(word => text.includes(word))
  }
}

document.addEventListener("input", event => {
  if (event.target.dataset.filter) narrow(event.target)
})

document.addEventListener("turbo:morph-element", event => {
  if (event.target.localName === "section") event.target.querySelectorAll("[data-filter]").forEach(narrow)
})
