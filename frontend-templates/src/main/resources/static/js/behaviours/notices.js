// Short answers above the page: why something was refused, or that the server did not answer.
import { word } from "../words.js"

const place = () => document.getElementById("notices")

export function notice(text) {
  const box = document.createElement("div")
  const words = document.createElement("p")
  const dismiss = document.createElement("button")
  box.className = "notice refused"
  words.textContent = text
  dismiss.type = "button"
  dismiss.className = "dismiss"
  dismiss.dataset.dismiss = ""
  dismiss.textContent = "×"
  dismiss.setAttribute("aria-label", word("dismiss"))
  box.append(words, dismiss)
  place().replaceChildren(box)
}

export function clearNotices() {
  place()?.replaceChildren()
}

document.addEventListener("click", event => {
  event.target.closest("[data-dismiss]")?.closest(".notice").remove()
})

document.addEventListener("keydown", event => {
  if (event.key === "Escape") clearNotices()
})
