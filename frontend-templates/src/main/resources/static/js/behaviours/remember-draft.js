// What somebody writes outlives a reload, in this tab and for this seat alone, until the server has taken it. So does the key
// that it has gone out under: if only the answer was lost, sending it again after a reload must not say it twice.
import { isFrozen } from "./frozen.js"

const writing = 'form[data-command] :is(textarea, input[type="text"])[id]'

function place(control) {
  const seat = document.getElementById("view")?.dataset.viewer ?? ""
  return `${location.pathname} ${seat} ${control.id}`
}

function key(control) {
  return `draft ${place(control)}`
}

function sent(form) {
  return `sent ${place(form.querySelector(writing))}`
}

function isOn(control) {
  return control.matches(writing) && !isFrozen(control)
}

// A form that nobody has written in comes back empty, and whoever fills it in again means it again.
function isRemembered(form) {
  return Array.from(form.querySelectorAll(writing)).some(control => sessionStorage.getItem(key(control)) !== null)
}

export function rememberSent(form, what) {
  if (isRemembered(form)) sessionStorage.setItem(sent(form), JSON.stringify(what))
}

export function rememberedSent(form) {
  return isRemembered(form) ? JSON.parse(sessionStorage.getItem(sent(form))) : null
}

export function forgetSent(form) {
  if (form.querySelector(writing)) sessionStorage.removeItem(sent(form))
}

document.addEventListener("input", event => {
  if (!isOn(event.target)) return
  const { value, defaultValue } = event.target
  if (value !== defaultValue) return sessionStorage.setItem(key(event.target), value)
  sessionStorage.removeItem(key(event.target))
  if (!isRemembered(event.target.form)) forgetSent(event.target.form)
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
