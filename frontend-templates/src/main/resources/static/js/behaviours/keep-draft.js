// A push never touches what somebody is writing, nor what they have opened.
document.addEventListener("turbo:before-morph-element", event => {
  const element = event.target
  if (element.localName === "form" && event.detail.newElement && isDraft(element)) event.preventDefault()
})

document.addEventListener("turbo:before-morph-attribute", event => {
  const { attributeName } = event.detail
  if (attributeName === "open" && event.target.matches("details:not([data-folds]), dialog")) event.preventDefault()
  if (attributeName === "data-place" && event.target.id === "page") event.preventDefault()
})

function isDraft(form) {
  const at = document.activeElement
  if (form.contains(at) && at.matches("input:not([type=hidden]), textarea, select")) return true
  return Array.from(form.elements).some(isChanged)
}

function isChanged(control) {
  switch (control.type) {
    case "radio":
    case "checkbox":
      return control.checked !== control.defaultChecked
    case "select-one": {
      const start = Array.from(control.options).findIndex(option => option.defaultSelected)
      return control.selectedIndex !== Math.max(0, start)
    }
    case "hidden":
    case "submit":
    case "button":
    case "fieldset":
      return false
    default:
      return control.value !== control.defaultValue
  }
}
