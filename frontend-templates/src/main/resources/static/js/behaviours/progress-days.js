// How far a job of several days has come, from the day that the frame shows. The server need not push it each day.
import { word } from "../words.js"

const shown = new Set()
const today = () => Number(document.getElementById("frame")?.dataset.day ?? 0)

class ProgressDays extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      const bar = document.createElement("progress")
      const words = document.createElement("span")
      bar.part = "bar"
      words.part = "words"
      this.attachShadow({ mode: "open" }).append(bar, words)
    }
    shown.add(this)
    this.draw()
  }

  disconnectedCallback() {
    shown.delete(this)
  }

  draw() {
    const [bar, words] = this.shadowRoot.children
    const begun = Number(this.dataset.begun)
    const ends = Number(this.dataset.ends)
    bar.max = Math.max(1, ends - begun)
    bar.value = Math.min(bar.max, Math.max(0, today() - begun))
    const left = word("left", Math.max(0, ends - today()))
    bar.setAttribute("aria-label", left)
    words.textContent = left
  }
}

customElements.define("progress-days", ProgressDays)

const page = document.getElementById("page")
if (page) {
  new MutationObserver(() => shown.forEach(one => one.draw())).observe(page, { subtree: true, attributeFilter: ["data-day"] })
}
