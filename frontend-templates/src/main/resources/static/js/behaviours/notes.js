// The notes of a control room stand outside of the session's versions. Whoever is told that there are others, or may have
// missed that, asks for all of them; what somebody else writes meanwhile leads to one more question.
import { Turbo } from "../vendor.js"

let asking
let due = false

export function askForNotes() {
  if (!document.getElementById("notes-list")) return
  due = true
  asking ??= follow().finally(() => (asking = undefined))
}

async function follow() {
  while (due) {
    due = false
    // Without an answer the socket is gone, too, and asks again once it is back.
    const answer = await fetch("notes", { headers: { Accept: "text/vnd.turbo-stream.html" } }).catch(() => null)
    if (answer?.ok) Turbo.renderStreamMessage(await answer.text())
  }
}
