// Moves through a recorded session. Frames come from the server, made by the same fragments as live; one request at a time.
import { parseFrame } from "../frames.js"
import { Turbo } from "../vendor.js"
import { say, word } from "../words.js"

const BEAT = 250 // ms between two steps at normal speed

class Replay {
  constructor(timeline, page) {
    this.timeline = timeline
    this.page = page
    this.shown = this.wanted = Number(page.dataset.version)
    this.last = Number(timeline.dataset.last)
    this.find = selector => timeline.querySelector(selector)
    this.find("[data-scrub]").addEventListener("input", event => this.go(Number(event.target.value)))
    this.find("[data-play]").addEventListener("click", () => this.toggle())
    this.find("[data-speed]").addEventListener("change", () => this.timer && this.play())
    this.find("[data-submit-on-change]").addEventListener("change", event => event.target.form.requestSubmit())
    timeline.addEventListener("click", event => this.click(event.target.closest("[data-step], [data-to]")))
    this.draw()
  }

  click(button) {
    if (!button) return
    this.stop()
    this.go("to" in button.dataset ? Number(button.dataset.to) : this.wanted + Number(button.dataset.step))
  }

  toggle() {
    if (this.timer) return this.stop()
    if (this.wanted >= this.last) this.go(0)
    this.play()
  }

  play() {
    clearInterval(this.timer)
    const speed = Number(this.find("[data-speed]").value)
    this.timer = setInterval(() => (this.wanted < this.last ? this.go(this.wanted + speed) : this.stop()), BEAT)
    this.find("[data-play]").textContent = word("pause")
  }

  stop() {
    clearInterval(this.timer)
    this.timer = undefined
    this.find("[data-play]").textContent = word("play")
  }

  go(version) {
    this.wanted = Math.max(0, Math.min(this.last, version))
    this.draw()
    this.fetching ??= this.follow().finally(() => (this.fetching = undefined))
  }

  async follow() {
    while (this.shown !== this.wanted) {
      const to = this.wanted
      const query = new URLSearchParams({ as: this.page.dataset.as, from: this.shown, at: to })
      const answer = await fetch(`${this.timeline.dataset.replay}?${query}`).catch(() => null)
      const frame = answer?.ok && parseFrame(await answer.text())
      if (!frame) {
        this.stop()
        return say(word("noAnswer"))
      }
      Turbo.renderStreamMessage(frame.innerHTML)
      this.shown = to
    }
  }

  draw() {
    this.find("[data-scrub]").value = this.wanted
    const passed = Array.from(this.timeline.querySelectorAll("[data-to]")).filter(mark => Number(mark.dataset.to) <= this.wanted)
    this.find("[data-now]").textContent = passed.at(-1)?.textContent.trim().replace(/\s+/g, " ") ?? ""
    const moment = new URLSearchParams({ as: this.page.dataset.as, at: this.wanted })
    this.find("[data-bookmark]").href = `?${moment}`
    this.find("[name=at]").value = this.wanted
    history.replaceState(null, "", `?${moment}`)
  }
}

const timeline = document.querySelector("[data-replay]")
if (timeline) new Replay(timeline, document.getElementById("page"))
