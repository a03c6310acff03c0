// Lines over days, labelled at their ends; what happened is marked on the day when it did.
import { word } from "../words.js"
import { Chart, inUnit } from "./chart.js"

class LineChart extends Chart {
  option(colours, size) {
    const series = Array.from(this.querySelectorAll("data:not(.mark)"), read)
    const marks = Array.from(this.querySelectorAll("data.mark"), mark => ({ xAxis: Number(mark.value), name: mark.dataset.name }))
    const show = inUnit[this.dataset.unit] ?? inUnit.plain
    const wide = this.clientWidth > 30 * size
    const several = series.length > 1
    const first = Math.min(...series.map(one => one.first))
    const last = Math.max(first, ...series.map(one => one.first + one.values.length - 1))
    const longest = Math.max(...series.map(one => one.name.length)) + (wide ? 6 : 1)
    const right = (several ? 0.53 * longest + 0.8 : this.dataset.limit ? 5 : 1.2) * size
    const width = this.clientWidth - right - 3.6 * size
    const letters = Math.max(24, Math.floor(width / (1.1 * size)))
    for (const mark of marks) mark.name = shortened(mark.name, letters)
    const rows = stack(marks, width / Math.max(1, last - first), 0.46 * size, width)
    return {
      grid: { left: 3.6 * size, right, top: (0.8 + 1.1 * rows) * size, bottom: 1.9 * size },
      tooltip: this.tooltip(colours, show),
      xAxis: {
        type: "value", min: first, max: last, minInterval: 1, splitNumber: Math.max(2, Math.round(width / (6 * size))),
        axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: { color: colours.soft, fontSize: 0.85 * size, hideOverlap: true, formatter: day => word("day", day) },
      },
      yAxis: {
        type: "value", max: this.dataset.limit ? value => Math.max(value.max, Number(this.dataset.limit)) : null, scale: this.dataset.unit !== "percent" && this.dataset.unit !== "seconds", splitNumber: this.dataset.size === "small" ? 2 : 4,
        axisLabel: { color: colours.soft, fontSize: 0.85 * size, formatter: show, hideOverlap: true }, splitLine: { lineStyle: { color: colours.rule, width: 1 } },
      },
      series: series.map((one, at) => this.line(one, at, { colours, size, show, several, wide, marks: at === 0 ? marks : [] })),
    }
  }

  // Two lines may end at the same height; their names may not.
  drawn(chart, size) {
    const series = Array.from(this.querySelectorAll("data:not(.mark)"), read)
    if (series.length < 2) return
    const ends = series.map((one, at) => ({ at, y: chart.convertToPixel({ yAxisIndex: 0 }, one.values.at(-1)) }))
    let lowest = chart.getHeight() - 1.6 * size
    const offsets = []
    for (const end of ends.sort((one, other) => other.y - one.y)) {
      const y = Math.min(end.y, lowest)
      offsets[end.at] = { endLabel: { offset: [0, y - end.y] } }
      lowest = y - 1.15 * size
    }
    chart.setOption({ series: offsets })
  }

  tooltip(colours, show) {
    return {
      trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colours.paper, borderColor: colours.rule, textStyle: { color: colours.ink },
      axisPointer: { lineStyle: { color: colours.soft } },
      formatter: points => [word("day", points[0].value[0]), ...points.map(point => `${point.seriesName}  ${show(point.value[1])}`)].join("\n"),
    }
  }

  line(one, at, { colours, size, show, several, wide, marks }) {
    const own = this.dataset.palette === "hidden" ? colours.hidden : colours.own
    const colour = one.own || this.dataset.palette === "hidden" ? own : colours.soft
    return {
      type: "line", name: one.name, symbol: "none", z: one.own ? 5 : 2, data: one.values.map((value, day) => [one.first + day, value]),
      lineStyle: { color: colour, width: one.own ? 2.6 : 1.4, type: this.dataset.palette === "hidden" && at % 2 ? "dashed" : dash(one.own, at) }, itemStyle: { color: colour },
      endLabel: { show: several, color: colour, fontSize: 0.85 * size, fontWeight: one.own ? "bold" : "normal", distance: 6, formatter: point => (wide ? `${one.name} ${show(point.value[1])}` : one.name) },
      markLine: {
        silent: true, symbol: "none", animation: false,
        lineStyle: { color: colours.soft, width: 1, type: [2, 3] },
        label: { color: colours.soft, fontSize: 0.8 * size, formatter: mark => mark.name, position: "end" },
        data: [...marks.map(mark => ({ ...mark, label: { show: mark.row < ROWS, distance: 3 + mark.row * 1.1 * size, offset: [mark.shift, 0] } })), ...(this.dataset.limit && at === 0 ? [limit(this.dataset, colours)] : [])],
      },
    }
  }
}

const dash = (own, at) => (own ? "solid" : [[6, 3], [2, 2], [8, 3, 2, 3], "solid"][at % 4])

const ROWS = 3
const shortened = (text, letters) => (text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text)

// Marks of neighbouring days would write over each other, so each takes the lowest row that is free, the newest first; one
// that finds none keeps its line only, and its words in the caption. Answers how many rows are taken.
function stack(marks, perDay, perLetter, width) {
  const starts = []
  for (const mark of marks.sort((one, other) => other.xAxis - one.xAxis)) {
    const half = (mark.name.length * perLetter) / 2
    const middle = Math.min(Math.max(mark.xAxis * perDay, half), width - half)
    const free = starts.findIndex(start => start > middle + half + perLetter)
    mark.row = free < 0 ? starts.length : free
    mark.shift = middle - mark.xAxis * perDay
    if (mark.row < ROWS) starts[mark.row] = middle - half
  }
  return starts.length
}

function limit(dataset, colours) {
  return { yAxis: Number(dataset.limit), name: dataset.limitName, lineStyle: { color: colours.loss, type: "solid", width: 1.5 }, label: { color: colours.loss } }
}

function read(element) {
  return { name: element.dataset.name, own: element.dataset.own === "true", first: Number(element.dataset.first), values: element.value.split(" ").filter(Boolean).map(Number) }
}

customElements.define("line-chart", LineChart)
