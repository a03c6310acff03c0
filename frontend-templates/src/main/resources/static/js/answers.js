import { word } from "./words.js"

// What the server says where it did not do what was asked: its error pages carry one sentence that tells the reader what to do.
export async function reasonIn(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  return page.querySelector("[data-reason]")?.textContent ?? word("noAnswer")
}
