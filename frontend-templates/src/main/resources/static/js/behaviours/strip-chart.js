// One dot for each request: how hard it was, and how long the reply took. Older days are hollow.
import { word } from "../words.js"
import { Chart, inUnit } from "./chart.js"

class StripChart extends Chart {
  option(colours, size) {
    const entries = Array.from(this.querySelectorAll("data"), entry => ({
      value: [Number(entry.dataset.x), Number(entry.value)], label: entry.dataset.name, day: Number(entry.dataset.day), probe: entry.dataset.probe === "true",
    }))
    const newest = Math.max(...entries.map(entry => entry.day))
    const axis = { axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false }, splitLine: { lineStyle: { color: colours.rule } }, nameTextStyle: { color: colours.soft, fontSize: 0.85 * size } }
    const label = { color: colours.soft, fontSize: 0.85 * size }
    return {
      grid: { left: 3.4 * size, right: 1.2 * size, top: 1.6 * size, bottom: 3.4 * size },
      tooltip: {
        renderMode: "richText", confine: true, backgroundColor: colours.paper, borderColor: colours.rule, textStyle: { color: colours.ink },
        formatter: ({ data }) => `${data.label}\n${word("day", data.day)}, ${inUnit.seconds(data.value[1])}`,
      },
      xAxis: { ...axis, type: "value", min: 0, max: 1, name: this.dataset.x, nameLocation: "middle", nameGap: 1.9 * size, axisLabel: label },
      yAxis: { ...axis, type: "value", min: 0, name: this.dataset.y, nameGap: 0.6 * size, axisLabel: { ...label, formatter: inUnit.seconds } },
      series: [
        this.dots(entries.filter(entry => entry.day !== newest), { color: "transparent", borderColor: colours.soft, borderWidth: 1.3 }),
        this.dots(entries.filter(entry => entry.day === newest), { color: colours.own, borderColor: colours.paper, borderWidth: 1 }),
      ],
    }
  }

  dots(entries, itemStyle) {
    return { type: "scatter", data: entries.map(entry => ({ ...entry, symbol: entry.probe ? "diamond" : "circle" })), symbolSize: 9, itemStyle }
  }
}

customElements.define("strip-chart", StripChart)
