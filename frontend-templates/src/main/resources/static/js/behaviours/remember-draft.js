// What somebody writes outlives a reload, in this tab and for this seat alone, until the server has taken it.
const writing = 'form[data-command] :is(textarea, input[type="text"])[id]'

function key(control) {
  const seat = document.getElementById("view")?.dataset.viewer ?? ""
  return `draft ${location.pathname} ${seat} ${control.id}`
}

function isOn(control) {
  return control.matches(writing) && !control.closest("[data-frozen]")
}

document.addEventListener("input", event => {
  if (!isOn(event.target)) return
  const { value, defaultValue } = event.target
  if (value === defaultValue) sessionStorage.removeItem(key(event.target))
  else sessionStorage.setItem(key(event.target), value)
})

document.addEventListener("escape:done", event => {
  for (const control of event.target.querySelectorAll("[id]")) sessionStorage.removeItem(key(control))
})

for (const control of document.querySelectorAll(writing)) {
  const draft = isOn(control) ? sessionStorage.getItem(key(control)) : null
  if (draft === null) continue
  control.value = draft
  const folded = control.closest("details")
  if (folded) folded.open = true
}
