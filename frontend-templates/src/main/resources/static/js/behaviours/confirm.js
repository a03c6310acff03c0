// Asks once, in a dialog of the page, before something that cannot be undone.
import { word } from "../words.js"

export function ask(question) {
  const dialog = document.createElement("dialog")
  const words = document.createElement("p")
  const buttons = document.createElement("form")
  words.id = "confirm-question"
  words.textContent = question
  buttons.method = "dialog"
  buttons.className = "buttons"
  buttons.append(button("no", word("no")), button("yes", word("yes")))
  dialog.className = "confirm"
  dialog.setAttribute("aria-labelledby", words.id)
  dialog.append(words, buttons)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(dialog.returnValue === "yes")
    })
  })
}

function button(value, text) {
  const element = document.createElement("button")
  element.value = value
  element.textContent = text
  if (value === "yes") element.className = "primary"
  return element
}
