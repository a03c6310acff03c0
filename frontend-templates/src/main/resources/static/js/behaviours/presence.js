// Who is connected just now. Marks stand outside of the version, so they are put back after every morph.
import { word } from "../words.js"

const SECTIONS = ["seats", "lobby"]

let names = new Set()
let spectators = 0
let heard = false

export function showPresence(frame) {
  names = new Set(Array.from(frame.querySelectorAll("p"), name => name.textContent))
  spectators = Number(frame.getAttribute("spectators") ?? 0)
  heard = true
  draw()
}

function draw() {
  for (const player of document.querySelectorAll("[data-presence]")) {
    const here = names.has(player.dataset.presence)
    player.classList.toggle("here", here)
    set(player.querySelector("[data-presence-words]"), word(here ? "here" : "away"))
  }
  const watching = document.querySelector("[data-presence-spectators]")
  if (watching) set(watching, spectators > 0 ? word("spectators", spectators) : "")
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text
}

document.addEventListener("turbo:morph-element", event => {
  if (heard && SECTIONS.includes(event.target.dataset?.section)) draw()
})
