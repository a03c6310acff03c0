// Draws the charts of a batch report: the median of all games by day, and the band in which nine of ten lie.
const style = getComputedStyle(document.documentElement)
const ink = style.getPropertyValue('--ink').trim()
const line = style.getPropertyValue('--line').trim()
const band = style.getPropertyValue('--band').trim()

const words = document.querySelector('.charts').dataset

const clean = values => values.map(value => typeof value === 'number' && Number.isFinite(value) ? value : null)

for (const { fact, low, median, high } of JSON.parse(document.getElementById('data').textContent)) {
  const chart = echarts.init(document.querySelector(`[data-fact="${fact}"]`), null, { renderer: 'svg' })
  const lows = clean(low)
  const highs = clean(high)
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: ink },
    grid: { left: 64, right: 16, top: 12, bottom: 34 },
    tooltip: { trigger: 'axis', valueFormatter: value => value == null ? '' : Number(value).toPrecision(4) },
    xAxis: { type: 'category', name: words.day, nameLocation: 'middle', nameGap: 22, data: lows.map((_, day) => day), axisLabel: { color: ink } },
    yAxis: { type: 'value', scale: true, axisLabel: { color: ink }, splitLine: { lineStyle: { opacity: 0.3 } } },
    series: [
      { name: 'low', type: 'line', data: lows, stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, tooltip: { show: false } },
      { name: words.band, type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', lineStyle: { opacity: 0 },
        areaStyle: { color: band, opacity: 1 }, data: highs.map((value, day) => value == null || lows[day] == null ? null : value - lows[day]), tooltip: { show: false } },
      { name: words.median, type: 'line', data: clean(median), symbol: 'none', lineStyle: { color: line, width: 2 }, itemStyle: { color: line } },
    ],
  })
  addEventListener('resize', () => chart.resize())
}
