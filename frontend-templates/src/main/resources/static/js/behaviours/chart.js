// What all charts share: a drawing in a shadow root, where no morph reaches it, made anew when its data, size or colours change.
// A chart is hidden from screen readers: the caption, table or figures beside it say the same.
import { chartLibrary } from "../vendor.js"

const dark = matchMedia("(prefers-color-scheme: dark)")

export class Chart extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      this.box = document.createElement("div")
      this.box.part = "box"
      this.box.style.cssText = "width: 100%; height: 100%"
      this.probe = document.createElement("span")
      this.attachShadow({ mode: "open" }).append(this.box, this.probe)
    }
    this.data = new MutationObserver(() => this.later())
    this.data.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: ["value", "data-links", "data-nodes"] })
    this.size = new ResizeObserver(() => this.later())
    this.size.observe(this)
    this.recolour = () => this.later()
    dark.addEventListener("change", this.recolour)
  }

  disconnectedCallback() {
    this.data.disconnect()
    this.size.disconnect()
    dark.removeEventListener("change", this.recolour)
    this.chart?.dispose()
    this.chart = undefined
  }

  later() {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.draw())
  }

  async draw() {
    const library = await chartLibrary()
    if (!this.isConnected || this.clientWidth < 40) return
    this.chart ??= library.init(this.box, null, { renderer: "canvas" })
    this.chart.resize()
    const colours = coloursOf(this.probe)
    const style = getComputedStyle(this)
    const size = parseFloat(style.fontSize)
    // nothing moves under a pointer: a chart is simply as it is
    const still = { animation: false, textStyle: { fontFamily: style.fontFamily, fontSize: size } }
    this.chart.setOption({ ...still, ...this.option(colours, size) }, { notMerge: true })
    this.drawn?.(this.chart, size)
  }
}

const names = ["ink", "soft", "rule", "paper", "accent", "own", "gain", "loss", "hidden"]
const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true })

// The library's own colour reader does not know OKLCH, so the browser is asked for plain numbers.
function coloursOf(probe) {
  return Object.fromEntries(
    names.map(name => {
      probe.style.color = `var(--c-${name})`
      return [name, plain(getComputedStyle(probe).color)]
    }),
  )
}

function plain(colour) {
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = colour
  pixel.fillRect(0, 0, 1, 1)
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}

const dollars = value => (Math.abs(value) >= 1e6 ? `$${+(value / 1e6).toFixed(2)} M` : `$${+value.toFixed(value < 10 ? 2 : 0)}`)

export const inUnit = {
  dollars,
  percent: value => `${+(value * 100).toFixed(1)} %`,
  seconds: value => `${+value.toFixed(1)} s`,
  plain: value => `${+value.toFixed(2)}`,
}
