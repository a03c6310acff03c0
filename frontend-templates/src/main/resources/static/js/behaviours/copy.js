// Copies the text of another element.
import { say, word } from "../words.js"

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]")
  const source = button && document.querySelector(button.dataset.copy)
  if (!source) return
  if (navigator.clipboard) await navigator.clipboard.writeText(source.textContent)
  else copySelection(source)
  const label = button.textContent
  button.textContent = word("copied")
  say(word("copied"))
  setTimeout(() => (button.textContent = label), 2000)
})

// plain http, as on a room's network, has no clipboard object
function copySelection(source) {
  const selection = getSelection()
  selection.selectAllChildren(source)
  document.execCommand("copy")
  selection.removeAllRanges()
}
