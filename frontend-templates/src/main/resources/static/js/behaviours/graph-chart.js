// Containers in a ring, and the links between them. A ring stays where it is when a link is added.
import { Chart } from "./chart.js"

class GraphChart extends Chart {
  option(colours, size) {
    const nodes = list(this.dataset.nodes).map(name => ({ name: name.replace("!", ""), linked: name.endsWith("!") }))
    const links = list(this.dataset.links).map(link => ({ source: link.split(">")[0], target: link.split(">")[1] }))
    return {
      tooltip: { renderMode: "richText", confine: true, backgroundColor: colours.paper, borderColor: colours.rule, textStyle: { color: colours.ink } },
      series: [
        {
          type: "graph", layout: "circular", circular: { rotateLabel: true }, left: "14%", right: "14%", top: "13%", bottom: "13%",
          symbolSize: 0.8 * size, label: { show: true, position: "right", color: colours.soft, fontSize: 0.8 * size },
          data: nodes.map(node => ({ name: node.name, itemStyle: look(node.linked, colours) })),
          links, lineStyle: { color: colours.own, width: 1.4, opacity: 0.75, curveness: 0.25 },
        },
      ],
    }
  }
}

const list = text => (text ?? "").split(" ").filter(Boolean)

const look = (linked, colours) =>
  linked ? { color: colours.own, borderColor: colours.own, borderWidth: 1.5 } : { color: colours.paper, borderColor: colours.soft, borderWidth: 1.5 }

customElements.define("graph-chart", GraphChart)
