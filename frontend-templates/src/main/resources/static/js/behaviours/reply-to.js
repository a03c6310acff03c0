// "Write to …" under a conversation addresses the composer.
document.addEventListener("click", event => {
  const link = event.target.closest("[data-reply-to]")
  const to = document.getElementById("composer-to")
  if (!link || !to) return
  if (Array.from(to.options).some(option => option.value === link.dataset.replyTo)) to.value = link.dataset.replyTo
  queueMicrotask(() => document.getElementById("composer-text")?.focus())
})
