// New things announce themselves quietly: a highlight that fades, a dot where they are folded away, a count on their place,
// one line for a screen reader.
import { say, word } from "../words.js"

const page = document.getElementById("page")
const seen = new Set()
let arrived = []
let timer

// Who looks on sees news; a replay has none.
if (page && page.dataset.frozen !== "") {
  for (const item of page.querySelectorAll("[data-item]")) seen.add(item.id)
  new MutationObserver(records => {
    for (const record of records) for (const node of record.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) look(node)
  }).observe(page, { childList: true, subtree: true })
}

// What came while it was folded away stays marked until somebody opens it.
document.addEventListener("toggle", event => event.target.open && event.target.removeAttribute("data-unread"), true)
document.addEventListener("turbo:before-morph-attribute", event => {
  if (event.detail.attributeName === "data-unread") event.preventDefault()
})

function look(node) {
  const items = [...(node.matches("[data-item]") ? [node] : []), ...node.querySelectorAll("[data-item]")]
  for (const item of items) {
    if (seen.has(item.id)) continue
    seen.add(item.id)
    item.classList.add("new")
    setTimeout(() => item.classList.remove("new"), 6000)
    item.closest("details:not([open])")?.setAttribute("data-unread", "")
    arrived.push(item)
  }
  if (arrived.length) {
    clearTimeout(timer)
    timer = setTimeout(announce, 400)
  }
}

function announce() {
  const bySection = Map.groupBy ? Map.groupBy(arrived, sectionOf) : grouped(arrived)
  arrived = []
  const lines = []
  for (const [section, items] of bySection) {
    const heading = section?.querySelector("h2")?.textContent
    if (heading) lines.push(word("new", heading, items.length))
    const place = section?.closest("[data-place]")
    if (place) count(place.dataset.place, items.length)
  }
  say(lines.join(". "))
}

const sectionOf = item => item.closest("[data-section]")

function grouped(items) {
  const groups = new Map()
  for (const item of items) groups.set(sectionOf(item), [...(groups.get(sectionOf(item)) ?? []), item])
  return groups
}

function count(place, more) {
  const badge = document.querySelector(`[data-place-link="${place}"]:not([aria-current]) [data-count]`)
  if (!badge) return
  badge.textContent = (badge.hidden ? 0 : Number(badge.textContent)) + more
  badge.hidden = false
}
