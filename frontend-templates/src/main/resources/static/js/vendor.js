// The only place that names the libraries' addresses; both come from jars of the build.
import * as Turbo from "/webjars/hotwired__turbo/8.0.21/dist/turbo.es2017-esm.js"

// Turbo applies and morphs streams here. Pages are ordinary pages, and commands have a way of their own (command.js).
Turbo.session.drive = false

export { Turbo }

let charts
export function chartLibrary() {
  charts ??= import("/_static/echarts/6.0.0/dist/echarts.esm.min.js")
  return charts
}
