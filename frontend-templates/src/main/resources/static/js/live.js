// The socket: says its version, applies what follows from it, asks again when something does not, and comes back by itself.
import { applyFrame, parseFrame } from "./frames.js"
import { askForNotes } from "./behaviours/notes.js"
import { showPresence } from "./behaviours/presence.js"
import { say, word } from "./words.js"

const LONGEST_WAIT = 10_000
const SEAT_LOST = 4001
const RESTARTED = [1001, 1012]
// Everybody who was at a server that stops comes back to another, but not all at once.
const SPREAD = 2_500

class Line {
  constructor(page) {
    this.page = page
    this.version = Number(page.dataset.version)
    this.failures = 0
  }

  open() {
    clearTimeout(this.timer)
    if (this.closed || this.socket?.readyState <= WebSocket.OPEN) return
    const address = new URL(this.page.dataset.live, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    const socket = new WebSocket(address, "escape.html.v1")
    this.socket = socket
    socket.addEventListener("open", () => socket === this.socket && this.subscribe())
    socket.addEventListener("message", event => socket === this.socket && this.receive(event.data))
    socket.addEventListener("close", event => socket === this.socket && this.lost(event.code))
  }

  // A socket that has outlived its network may never notice.
  openAnew() {
    const old = this.socket
    this.socket = null
    old?.close()
    this.open()
  }

  subscribe() {
    this.failures = 0
    this.restarting = false
    this.send({ type: "subscribe", version: this.version })
    this.show("connected")
    askForNotes()
  }

  receive(html) {
    const frame = parseFrame(html)
    if (frame?.localName === "escape-presence") showPresence(frame)
    if (frame?.localName === "escape-notes") askForNotes()
    if (frame?.localName !== "escape-frame") return
    const version = applyFrame(frame, this.version)
    if (version === null) this.send({ type: "resync" })
    else this.page.dataset.version = this.version = version
  }

  lost(code) {
    if (code === SEAT_LOST) return this.give("signedOut")
    this.failures += 1
    const stops = RESTARTED.includes(code)
    this.restarting ||= stops
    this.show(!navigator.onLine ? "offline" : this.restarting ? "restarting" : "reconnecting")
    if (this.failures === 4) this.askForTheReason()
    const wait = Math.min(LONGEST_WAIT, 400 * 2 ** this.failures) * (0.6 + 0.4 * Math.random()) + (stops ? SPREAD * Math.random() : 0)
    this.timer = setTimeout(() => this.open(), wait)
  }

  // A refused handshake tells a socket nothing, so the page itself is asked whether it is still ours.
  async askForTheReason() {
    const answer = await fetch(location.href, { redirect: "manual" }).catch(() => null)
    if (answer && (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404)) this.give("signedOut")
  }

  give(reason) {
    this.closed = true
    clearTimeout(this.timer)
    this.show(reason)
    say(word(reason))
  }

  send(frame) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame))
  }

  show(state) {
    const place = document.getElementById("connection-state")
    if (!place || place.dataset.state === state) return
    place.dataset.state = state
    place.querySelector("[data-words]").textContent = word(state)
  }
}

const page = document.querySelector("[data-live]")
if (page) {
  const line = new Line(page)
  line.open()
  addEventListener("online", () => line.openAnew())
  addEventListener("offline", () => line.show("offline"))
  addEventListener("pageshow", event => event.persisted && line.open())
  document.addEventListener("visibilitychange", () => document.hidden || line.open())
}
