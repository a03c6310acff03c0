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
    return {
      grid: { left: 3.6 * size, right: (several || this.dataset.limit ? (wide ? 7.5 : 5.5) : 1.2) * size, top: (marks.length ? 2 : 0.8) * size, bottom: 1.9 * size },
      tooltip: this.tooltip(colours, show),
      xAxis: {
        type: "value", min: Math.min(...series.map(one => one.first)), max: Math.max(...series.map(one => one.first + one.values.length - 1)), minInterval: 1,
        axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: { color: colours.soft, fontSize: 0.85 * size, hideOverlap: true, formatter: day => word("day", day) },
      },
      yAxis: {
        type: "value", scale: this.dataset.unit !== "percent" && this.dataset.unit !== "seconds", splitNumber: this.dataset.size === "small" ? 2 : 4,
        axisLabel: { color: colours.soft, fontSize: 0.85 * size, formatter: show, hideOverlap: true }, splitLine: { lineStyle: { color: colours.rule, width: 1 } },
      },
      series: series.map((one, at) => this.line(one, at, { colours, size, show, several, marks: at === 0 ? marks : [] })),
    }
  }

  tooltip(colours, show) {
    return {
      trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colours.paper, borderColor: colours.rule, textStyle: { color: colours.ink },
      axisPointer: { lineStyle: { color: colours.soft } },
      formatter: points => [word("day", points[0].value[0]), ...points.map(point => `${point.seriesName}  ${show(point.value[1])}`)].join("\n"),
    }
  }

  line(one, at, { colours, size, show, several, marks }) {
    const own = this.dataset.palette === "hidden" ? colours.hidden : colours.own
    const colour = one.own || this.dataset.palette === "hidden" ? own : colours.soft
    return {
      type: "line", name: one.name, symbol: "none", z: one.own ? 5 : 2, data: one.values.map((value, day) => [one.first + day, value]),
      lineStyle: { color: colour, width: one.own ? 2.6 : 1.4, type: this.dataset.palette === "hidden" && at % 2 ? "dashed" : dash(one.own, at) }, itemStyle: { color: colour },
      endLabel: { show: several, color: colour, fontSize: 0.85 * size, fontWeight: one.own ? "bold" : "normal", distance: 6, formatter: point => `${one.name}\n${show(point.value[1])}`, lineHeight: 1.1 * size },
      labelLayout: { moveOverlap: "shiftY" },
      markLine: {
        silent: true, symbol: "none", animation: false,
        lineStyle: { color: colours.soft, width: 1, type: [2, 3] },
        label: { color: colours.soft, fontSize: 0.8 * size, formatter: mark => mark.name, position: "end", distance: 3 },
        data: [...staggered(marks), ...(this.dataset.limit && at === 0 ? [limit(this.dataset, colours)] : [])],
      },
    }
  }
}

const dash = (own, at) => (own ? "solid" : [[6, 3], [2, 2], [8, 3, 2, 3], "solid"][at % 4])

// marks of neighbouring days would write over each other
function staggered(marks) {
  return marks.map((mark, at) => ({ ...mark, label: { align: at === marks.length - 1 ? "right" : "center" } }))
}

function limit(dataset, colours) {
  return { yAxis: Number(dataset.limit), name: dataset.limitName, lineStyle: { color: colours.loss, type: "solid", width: 1.5 }, label: { color: colours.loss } }
}

function read(element) {
  return { name: element.dataset.name, own: element.dataset.own === "true", first: Number(element.dataset.first), values: element.value.split(" ").filter(Boolean).map(Number) }
}

customElements.define("line-chart", LineChart)
