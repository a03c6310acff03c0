// The fields of an answer count only while that answer is chosen.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-choose]")
  if (form && event.target.name === "option") enable(form)
})

document.addEventListener("reset", event => {
  if (event.target.matches("form[data-choose]")) queueMicrotask(() => enable(event.target))
})

function enable(form) {
  const chosen = form.querySelector("input[name=option]:checked")?.value
  for (const fields of form.querySelectorAll("fieldset[data-for]")) fields.disabled = fields.dataset.for !== chosen
}
