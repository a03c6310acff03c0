import { Turbo } from "./vendor.js"

export function parseFrame(html) {
  const holder = document.createElement("template")
  holder.innerHTML = html
  return holder.content.firstElementChild
}

// Applies a frame if it follows from `version`; answers the version that the page then shows, or null to ask for the whole.
export function applyFrame(frame, version) {
  const from = Number(frame.getAttribute("from"))
  const to = Number(frame.getAttribute("to"))
  if (frame.getAttribute("kind") !== "whole") {
    if (to <= version) return version
    if (from !== version) return null
  }
  Turbo.renderStreamMessage(frame.innerHTML)
  return to
}
