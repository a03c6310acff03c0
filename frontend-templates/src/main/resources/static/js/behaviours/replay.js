// Moves through a recorded session. Frames come from the server, made by the same fragments as live; one request at a time.
import { Pace } from "../pace.js"
import { parseFrame } from "../frames.js"
import { reasonIn } from "../answers.js"
import { Turbo } from "../vendor.js"
import { word } from "../words.js"
import { clearNotices, notice } from "./notices.js"

const TICK = 100 // ms
const SETTLED = 400 // ms without a move, then the address follows: browsers allow only so many changes of it

class Replay {
  constructor(timeline, page) {
    this.timeline = timeline
    this.page = page
    this.shown = this.wanted = Number(page.dataset.version)
    this.last = Number(timeline.dataset.last)
    this.marks = Array.from(timeline.querySelectorAll("[data-to]"))
    this.pace = new Pace(this.marks.filter(mark => mark.dataset.kind === "day").map(mark => Number(mark.dataset.to)), this.last)
    this.find = selector => timeline.querySelector(selector)
    this.find("[data-scrub]").addEventListener("input", event => this.move(Number(event.target.value)))
    this.find("[data-play]").addEventListener("click", () => (this.timer ? this.stop() : this.play()))
    this.find("[data-submit-on-change]").addEventListener("change", event => event.target.form.requestSubmit())
    timeline.addEventListener("click", event => this.click(event.target.closest("[data-step], [data-to]")))
    this.draw()
  }

  click(button) {
    if (button) this.move("to" in button.dataset ? Number(button.dataset.to) : this.wanted + Number(button.dataset.step))
  }

  /** By hand: whoever moves it does not want it to run on. */
  move(version) {
    this.stop()
    this.go(version)
  }

  play() {
    if (this.wanted >= this.last) this.go(0)
    let days = this.pace.daysAt(this.wanted)
    let then = performance.now()
    this.timer = setInterval(() => {
      const now = performance.now()
      days += ((now - then) / 1000 / Number(this.timeline.dataset.secondsPerDay)) * Number(this.find("[data-speed]").value)
      then = now
      this.go(this.pace.versionAt(days))
      if (this.wanted >= this.last) this.stop()
    }, TICK)
    this.find("[data-play]").textContent = word("pause")
  }

  stop() {
    clearInterval(this.timer)
    this.timer = undefined
    this.find("[data-play]").textContent = word("play")
    this.settle()
  }

  go(version) {
    this.wanted = Math.max(0, Math.min(this.last, version))
    this.draw()
    this.fetching ??= this.follow().finally(() => (this.fetching = undefined))
  }

  async follow() {
    while (this.shown !== this.wanted) {
      const to = this.wanted
      const { frame, problem } = await this.ask(to)
      if (problem) return this.fail(problem)
      Turbo.renderStreamMessage(frame.innerHTML)
      this.shown = to
      clearNotices()
    }
  }

  async ask(to) {
    const query = new URLSearchParams({ as: this.page.dataset.as, from: this.shown, at: to })
    try {
      const answer = await fetch(`${this.timeline.dataset.replay}?${query}`)
      return answer.ok ? { frame: parseFrame(await answer.text()) } : { problem: await reasonIn(answer) }
    } catch {
      return { problem: word("noAnswer") }
    }
  }

  /** Goes back to what is shown, so that the timeline does not say what the page does not. */
  fail(problem) {
    this.wanted = this.shown
    this.draw()
    this.stop()
    notice(problem)
  }

  draw() {
    this.find("[data-scrub]").value = this.wanted
    const passed = this.marks.filter(mark => Number(mark.dataset.to) <= this.wanted)
    this.find("[data-now]").textContent = passed.at(-1)?.textContent.trim().replace(/\s+/g, " ") ?? ""
    this.find("[data-bookmark]").href = this.moment()
    this.find("[name=at]").value = this.wanted
  }

  settle() {
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.timer || history.replaceState(null, "", this.moment()), SETTLED)
  }

  moment() {
    return `?${new URLSearchParams({ as: this.page.dataset.as, at: this.wanted })}`
  }
}

const timeline = document.querySelector("[data-replay]")
if (timeline) new Replay(timeline, document.getElementById("page"))
