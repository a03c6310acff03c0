// On a phone one place shows at a time; a link to something in another place goes there first.
const page = document.getElementById("page")

function show(name) {
  if (!page?.dataset.place) return
  page.dataset.place = name
  for (const link of document.querySelectorAll("[data-place-link]")) {
    if (link.dataset.placeLink === name) {
      link.setAttribute("aria-current", "true")
      link.querySelector("[data-count]").hidden = true
    } else link.removeAttribute("aria-current")
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']")
  const target = link && document.getElementById(link.hash.slice(1))
  if (!target) return
  event.preventDefault()
  if (link.dataset.placeLink) {
    show(link.dataset.placeLink)
    scrollTo({ top: 0 })
    return
  }
  const place = target.closest("[data-place]")?.dataset.place
  if (place) show(place)
  target.scrollIntoView({ block: "start" })
  target.tabIndex = -1
  target.focus({ preventScroll: true })
})

if (page?.dataset.place) show(page.dataset.place)
