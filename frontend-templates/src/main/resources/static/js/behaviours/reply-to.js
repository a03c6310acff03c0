// "Write to …" under a conversation addresses the composer.
document.addEventListener("click", event => {
  const link = event.target.closest("[data-reply-to]")
  const to = document.getElementById("composer-to")
  if (!link || !to) return
  if (Array.from(to.options).some(option => option.value === link.dataset.replyTo)) to.value = link.dataset.replyTo
  queueMicrotask(() => document.getElementById("composer-text")?.focus())
})

// What one has just sent shows in its conversation, which a first letter makes only a moment later.
let awaited = null

function openAwaited() {
  const conversation = awaited && document.getElementById(`conversation-${awaited}`)
  if (!conversation) return
  conversation.open = true
  awaited = null
}

document.addEventListener("escape:done", event => {
  awaited = event.target.querySelector("#composer-to")?.value ?? awaited
  openAwaited()
})

const page = document.getElementById("page")
if (page) new MutationObserver(openAwaited).observe(page, { childList: true, subtree: true })
