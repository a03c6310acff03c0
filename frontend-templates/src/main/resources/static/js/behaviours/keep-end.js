// A conversation stays at its end while somebody reads there.
function toEnd(list) {
  list.scrollTop = list.scrollHeight
}

function follow(list) {
  let atEnd = true
  list.addEventListener("scroll", () => (atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 48), { passive: true })
  new MutationObserver(() => atEnd && toEnd(list)).observe(list, { childList: true, subtree: true, characterData: true })
  toEnd(list)
}

const followed = new WeakSet()

function find() {
  for (const list of document.querySelectorAll("[data-keep-end]")) {
    if (followed.has(list)) continue
    followed.add(list)
    follow(list)
  }
}

find()
const page = document.getElementById("page")
if (page) new MutationObserver(find).observe(page, { childList: true, subtree: true })
