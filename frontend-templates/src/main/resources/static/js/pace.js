// Simulated time in a recording: the versions of a day stand evenly within it. Before the first day is one more, the lobby.
export class Pace {
  /** @param days the versions at which days begin, ascending */
  constructor(days, last) {
    this.edges = [0, ...days.filter(version => version > 0), last]
    this.last = last
  }

  daysAt(version) {
    const day = Math.max(0, this.edges.findLastIndex((edge, at) => edge <= version && at < this.edges.length - 1))
    return day + (version - this.edges[day]) / Math.max(1, this.edges[day + 1] - this.edges[day])
  }

  versionAt(days) {
    const day = Math.floor(days)
    if (day >= this.edges.length - 1) return this.last
    const into = (days - day) * (this.edges[day + 1] - this.edges[day])
    return this.edges[day] + Math.floor(into + 1e-9)
  }
}
