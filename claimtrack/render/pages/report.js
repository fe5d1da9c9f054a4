"use strict";
const form = document.querySelector("form");
const told = document.querySelector("output");
const claims = [...document.querySelectorAll(".claim")];

function fits(claim, chosen) {
  const { speaker, outlet, language, date } = claim.dataset;
  return (!chosen.speaker || speaker === chosen.speaker) && (!chosen.outlet || outlet === chosen.outlet)
    && (!chosen.language || language === chosen.language)
    && (!chosen.from || date >= chosen.from) && (!chosen.to || (date && date <= chosen.to));
}

function narrow() {
  const chosen = Object.fromEntries(new FormData(form));
  for (const claim of claims) claim.classList.toggle("others", !fits(claim, chosen));
  const count = { group: 0, moment: 0 };
  for (const kind of Object.keys(count)) {
    for (const block of document.querySelectorAll("." + kind)) {
      block.hidden = !block.querySelector(".claim:not(.others)");
      if (!block.hidden) count[kind] += 1;
    }
  }
  for (const day of document.querySelectorAll(".days > li")) day.hidden = !day.querySelector(".moment:not([hidden])");
  told.value = `${count.group} of ${document.querySelectorAll(".group").length} propositions, `
    + `${count.moment} of ${document.querySelectorAll(".moment").length} statements`;
}

form.addEventListener("input", narrow);
form.addEventListener("reset", () => setTimeout(narrow));
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
narrow();
