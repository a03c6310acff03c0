// Shows that the assistant is typing, and for how long it has been.
import { word } from "../words.js"

class TypingClock extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      const dots = document.createElement("span")
      const words = document.createElement("span")
      const seconds = document.createElement("span")
      dots.part = "dots"
      dots.ariaHidden = "true"
      for (let i = 0; i < 3; i++) dots.append(Object.assign(document.createElement("i"), { part: `dot dot-${i}` }))
      words.part = "words"
      words.textContent = this.dataset.words
      seconds.part = "seconds"
      seconds.ariaHidden = "true"
      this.attachShadow({ mode: "open" }).append(dots, words, seconds)
    }
    this.since ??= Date.now()
    this.timer = setInterval(() => this.draw(), 1000)
    this.draw()
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }

  attributeChangedCallback(name, before, now) {
    if (before !== null && before !== now) this.since = Date.now()
  }

  draw() {
    this.shadowRoot.lastElementChild.textContent = word("seconds", Math.round((Date.now() - this.since) / 1000))
  }

  static observedAttributes = ["data-number"]
}

customElements.define("typing-clock", TypingClock)
