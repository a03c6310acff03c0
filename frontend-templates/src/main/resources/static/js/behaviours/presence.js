// Who is connected just now. Marks stand outside of the version, so they are put back after every morph.
import { word } from "../words.js"

let roles = new Set()
let spectators = 0
let heard = false

export function showPresence(frame) {
  roles = new Set((frame.getAttribute("roles") ?? "").split(" ").filter(Boolean))
  spectators = Number(frame.getAttribute("spectators") ?? 0)
  heard = true
  draw()
}

function draw() {
  for (const seat of document.querySelectorAll("[data-presence]")) {
    const here = roles.has(seat.dataset.presence)
    seat.classList.toggle("here", here)
    const words = seat.querySelector("[data-presence-words]")
    if (words) set(words, word(here ? "here" : "away"))
  }
  const watching = document.querySelector("[data-presence-spectators]")
  if (watching) set(watching, spectators > 0 ? word("spectators", spectators) : "")
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text
}

document.addEventListener("turbo:morph-element", event => {
  if (heard && event.target.dataset?.section === "seats") draw()
})
