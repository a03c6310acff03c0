// Sends a form as a command, without leaving the page. A command carries a key; as long as the server has not answered, the
// same content goes out under the same key again, so that trying twice does nothing twice.
import { Turbo } from "../vendor.js"
import { reasonIn } from "../answers.js"
import { word } from "../words.js"
import { ask } from "./confirm.js"
import { isFrozen } from "./frozen.js"
import { clearNotices, notice } from "./notices.js"
import { forgetSent, rememberedSent, rememberSent } from "./remember-draft.js"

const unanswered = new WeakMap()
const underWay = new WeakSet()

document.addEventListener("submit", async event => {
  const form = event.target
  if (!form.matches("[data-command]")) return
  event.preventDefault()
  if (underWay.has(form) || isFrozen(form)) return
  underWay.add(form)
  try {
    if (form.dataset.confirm && !(await ask(form.dataset.confirm))) return
    await send(form, event.submitter)
  } finally {
    underWay.delete(form)
    form.removeAttribute("aria-busy")
  }
})

document.addEventListener("change", event => {
  event.target.closest("form[data-at-once]")?.requestSubmit()
})

async function send(form, submitter) {
  form.setAttribute("aria-busy", "true")
  const body = new URLSearchParams(new FormData(form, submitter))
  body.set("key", keyFor(form, body.toString()))
  let answer
  try {
    answer = await fetch(form.action, { method: "POST", body, headers: headers(), credentials: "same-origin" })
  } catch {
    return notice(word("noAnswer"))
  }
  if (answer.status < 500) forget(form)
  if (answer.redirected) return location.assign(answer.url)
  if (answer.ok) done(form)
  if (answer.headers.get("Content-Type")?.startsWith("text/vnd.turbo-stream.html")) Turbo.renderStreamMessage(await answer.text())
  else if (!answer.ok) notice(await reasonIn(answer))
}

function keyFor(form, content) {
  const last = unanswered.get(form) ?? rememberedSent(form)
  if (last?.content === content) return last.key
  // not randomUUID: a room's network is plain http, where it does not exist
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("")
  unanswered.set(form, { content, key })
  rememberSent(form, { content, key })
  return key
}

function forget(form) {
  unanswered.delete(form)
  forgetSent(form)
}

function headers() {
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content
  const all = { Accept: "text/vnd.turbo-stream.html, text/html" }
  if (meta("csrf-token")) all[meta("csrf-header") ?? "X-CSRF-TOKEN"] = meta("csrf-token")
  return all
}

function done(form) {
  clearNotices()
  form.dispatchEvent(new CustomEvent("escape:done", { bubbles: true }))
  if (form.dataset.after) form.reset()
  const tools = form.dataset.after === "close" && form.closest("details")
  if (tools) {
    tools.open = false
    tools.querySelector("summary").focus()
  }
}
