"use strict";
// A questionnaire as a respondent sees it. The data is the JSON of #form-data, every text is set as
// text, never as markup, and nothing leaves the page.
(function () {
  const form = JSON.parse(document.getElementById("form-data").textContent);
  const state = { language: form.start, variant: form.variant, answers: {}, comments: {}, notes: "",
    name: "", wrong: new Map() };
  const nothing = { answered: false, options: [], value: null };
  const spoken = []; // nodes whose words change with language and variant: [node, words]
  let live, summary, done, gathered;

  // --- Words -----------------------------------------------------------------------------------
  // A text in the chosen language, else in the first that has it, with the language it is in.
  function best(text) {
    for (const language of [state.language, "fi", "sv", "en"])
      if (text && text[language]) return { text: text[language], language: language };
    return { text: "", language: state.language };
  }
  function word(key, values) {
    let text = form.words[state.language][key] || key;
    for (const name of Object.keys(values || {})) text = text.split("{" + name + "}").join(values[name]);
    return { text: text, language: state.language };
  }
  function put(node, said) {
    node.textContent = said.text;
    if (said.language === state.language) node.removeAttribute("lang");
    else node.setAttribute("lang", said.language);
  }
  function say(node, words) { spoken.push([node, words]); put(node, words()); return node; }
  function make(tag, attributes, kids) {
    const node = document.createElement(tag);
    for (const name of Object.keys(attributes || {}))
      if (attributes[name] !== null) node.setAttribute(name, attributes[name]);
    for (const kid of kids || []) node.append(kid);
    return node;
  }
  function said(tag, attributes, words) { return say(make(tag, attributes), words); }
  function button(key, act, attributes) {
    const node = said("button", Object.assign({ type: "button" }, attributes), () => word(key));
    node.addEventListener("click", act);
    return node;
  }

  // --- Branching: the rules of Kooste's own model --------------------------------------------------
  function optionOf(question, number) { return question.options.find((each) => each.number === number); }
  function given(question) {
    const answer = state.answers[question.id];
    if (answer === undefined || answer === null) return nothing;
    if (question.closed) {
      const valid = answer.filter((number) => {
        const option = optionOf(question, number);
        return !(option && option.missing);
      });
      if (!valid.length) return nothing;
      const last = optionOf(question, valid[valid.length - 1]);
      const value = question.kind === "nps" ? valid[valid.length - 1]
        : question.kind === "ordered" && last ? last.score : null;
      return { answered: true, options: valid, value: value };
    }
    if (!answer.trim()) return nothing;
    if (question.kind !== "number") return { answered: true, options: [], value: null };
    const value = numberOf(answer);
    return value === null ? nothing : { answered: true, options: [], value: value };
  }
  function numberOf(text) {
    const value = Number(text.trim().replace(",", ".").replace("\u2212", "-"));
    return text.trim() && Number.isFinite(value) ? value : null;
  }
  function among(term, answer) {
    if (!answer.answered) return false;
    if (!term.options.length && term.number !== null) return answer.value === term.number;
    return answer.options.some((number) => term.options.includes(number));
  }
  function termHolds(term, answer) {
    const comparable = answer.answered && answer.value !== null && term.number !== null;
    switch (term.op) {
      case "is": return among(term, answer);
      case "isNot": return !among(term, answer);
      case "atLeast": return comparable && answer.value >= term.number;
      case "atMost": return comparable && answer.value <= term.number;
      case "answered": return answer.answered;
      default: return !answer.answered;
    }
  }
  function holds(condition, look) {
    if (!condition || !condition.terms.length) return true;
    const claim = (term) => termHolds(term, look(term.item));
    return condition.join === "any" ? condition.terms.some(claim) : condition.terms.every(claim);
  }
  // Read from the first to the last: an answer that is not shown, or that comes later, is not given.
  function route() {
    const seen = new Map();
    const look = (item) => seen.get(item) || nothing;
    for (const question of form.questions) {
      const section = form.sections.find((each) => each.number === question.section);
      question.shown = holds(section && section.shownIf, look) && holds(question.shownIf, look);
      seen.set(question.id, question.shown ? given(question) : nothing);
    }
    form.routed = form.variants.find((each) => each.when.terms.length && holds(each.when, look));
  }
  // A routing question chooses the words of the questions after it.
  function variantOf(question) {
    if (state.variant !== "auto") return state.variant;
    if (!form.routed) return "";
    const read = form.routed.when.terms.map((term) => form.questions.findIndex((each) => each.id === term.item));
    return question.index > Math.max(...read) ? form.routed.code : "";
  }
  function wording(question, what) {
    const own = question.wordings.find((each) => each.variant === variantOf(question));
    return best((own || question)[what]);
  }
  function numbered(question) { return question.number + ". " + wording(question, "text").text; }

  // --- One question ------------------------------------------------------------------------------------
  function answer(question, value) {
    state.answers[question.id] = value;
    if (state.wrong.delete(question.id)) showErrors();
    done.hidden = true;
    refresh(true);
  }
  function choose(question, input) {
    const number = Number(input.value);
    if (question.kind !== "multiple") return answer(question, [number]);
    let chosen = (state.answers[question.id] || []).filter((each) => each !== number);
    const option = optionOf(question, number);
    if (input.checked) {
      // "Can't say" stands alone; what is below an option comes with it.
      chosen = chosen.filter((each) => !!optionOf(question, each).missing === !!option.missing && !option.missing);
      chosen.push(number);
      const above = question.options.find((each) => each.code === option.parent);
      if (option.parent && above && !chosen.includes(above.number)) chosen.push(above.number);
    } else {
      chosen = chosen.filter((each) => optionOf(question, each).parent !== option.code);
    }
    answer(question, question.options.map((each) => each.number).filter((each) => chosen.includes(each)));
  }
  function optionNode(question, option, plain) {
    const input = make("input", { type: question.kind === "multiple" ? "checkbox" : "radio",
      name: question.key, value: option.number, id: question.key + "-" + option.number });
    input.addEventListener("change", () => choose(question, input));
    question.inputs.push(input);
    const words = () => plain ? { text: String(option.number), language: state.language }
      : best(option.label).text ? best(option.label) : { text: option.code, language: state.language };
    return make("label", { class: option.missing ? "option missing" : "option" }, [input, said("span", {}, words)]);
  }
  function npsNodes(question) {
    const listed = question.options.filter((each) => !each.missing);
    const row = make("div", { class: "numbers" });
    for (let number = 0; number <= 10; ++number)
      row.append(optionNode(question, { number: number, code: String(number) }, true));
    const end = (number) => {
      const option = listed.find((each) => each.number === number);
      const label = option ? best(option.label) : { text: "", language: state.language };
      return label.text === String(number) ? { text: "", language: state.language } : label;
    };
    const nodes = [row, make("div", { class: "ends" }, [said("span", {}, () => end(0)), said("span", {}, () => end(10))])];
    for (const option of question.options) if (option.missing) nodes.push(optionNode(question, option));
    return nodes;
  }
  function closedNodes(question) {
    if (question.kind === "nps") return npsNodes(question);
    const nodes = [];
    const below = (option) => option.code ? question.options.filter((each) => each.parent === option.code) : [];
    const known = (code) => question.options.some((each) => each.code === code);
    for (const option of question.options) {
      if (option.parent && known(option.parent)) continue;
      nodes.push(optionNode(question, option));
      const kids = below(option);
      if (!kids.length) continue;
      const group = make("div", { class: "under", role: "group" }, kids.map((each) => optionNode(question, each)));
      spoken.push([group, null, () => group.setAttribute("aria-label", best(option.label).text || option.code)]);
      group.setAttribute("aria-label", best(option.label).text || option.code);
      question.groups.push({ group: group, option: option, kids: kids });
      nodes.push(group);
    }
    return nodes;
  }
  function openNode(question) {
    const input = question.kind === "text" ? make("textarea", { rows: 4 })
      : make("input", question.kind === "date" ? { type: "date" } : { type: "text", inputmode: "decimal", autocomplete: "off" });
    input.id = question.key + "-answer";
    input.addEventListener("input", () => answer(question, input.value));
    question.inputs.push(input);
    return input;
  }
  function commentNode(question) {
    const area = make("textarea", { id: question.key + "-comment", rows: 2 });
    area.addEventListener("input", () => { state.comments[question.id] = area.value; });
    question.comment = make("div", { class: "comment", hidden: "" }, [
      said("label", { for: area.id }, () => word("commentOn", { number: question.number, code: question.code })), area]);
    return question.comment;
  }
  function questionNode(question, index) {
    Object.assign(question, { index: index, key: "q" + index, inputs: [], groups: [], shown: true });
    const count = make("span");
    question.count = count;
    const required = said("span", { class: "required" }, () => question.required ? word("required") : { text: "", language: state.language });
    const asked = [count, said("span", {}, () => wording(question, "text")), " ", required];
    const help = said("p", { class: "help", id: question.key + "-help" }, () => wording(question, "help"));
    question.helpNode = help;
    question.error = make("p", { class: "error", id: question.key + "-error", hidden: "" });
    const inside = [help, question.error];
    let body;
    if (question.closed) {
      body = make("fieldset", {}, [make("legend", {}, asked), ...inside, ...closedNodes(question)]);
      body.setAttribute("aria-describedby", question.key + "-help " + question.key + "-error");
    } else {
      const input = openNode(question);
      input.setAttribute("aria-describedby", question.key + "-help " + question.key + "-error");
      if (question.required) input.setAttribute("aria-required", "true");
      body = make("div", {}, [make("label", { class: "asked", for: input.id }, asked), ...inside, input]);
    }
    question.node = make("div", { class: "question", id: question.key, "data-item": question.code }, [body, commentNode(question)]);
    return question.node;
  }

  // --- What is shown ----------------------------------------------------------------------------------
  function mark(question) {
    const chosen = state.answers[question.id] || [];
    if (question.closed)
      for (const input of question.inputs) input.checked = chosen.includes(Number(input.value));
    for (const each of question.groups) {
      const open = chosen.includes(each.option.number) || each.kids.some((kid) => chosen.includes(kid.number));
      each.group.hidden = !open;
    }
  }
  function refresh(tell) {
    const before = form.questions.map((question) => question.shown);
    route();
    let number = 0;
    for (const question of form.questions) {
      question.node.hidden = !question.shown;
      question.number = question.shown ? ++number : "";
      question.count.textContent = question.shown ? number + ". " : "";
      mark(question);
    }
    for (const section of form.sections)
      if (section.node) section.node.hidden = !form.questions.some((each) => each.section === section.number && each.shown);
    for (const [node, words, act] of spoken) if (act) act(); else put(node, words());
    for (const question of form.questions) question.helpNode.hidden = !question.helpNode.textContent;
    if (tell) announce(before);
  }
  function announce(before) {
    const appeared = form.questions.filter((question, i) => question.shown && !before[i]);
    const gone = form.questions.filter((question, i) => !question.shown && before[i]).length;
    const lines = appeared.map((question) => word("appeared", { question: numbered(question) }).text);
    if (gone) lines.push(word("gone", { count: gone }).text);
    if (lines.length) live.textContent = lines.join(" ");
  }
  function relabel() {
    document.documentElement.lang = state.language;
    document.title = word("preview").text + ": " + best(form.name).text;
    refresh(false);
    showErrors();
  }

  // --- Checking ---------------------------------------------------------------------------------------
  function wrongWith(question) {
    const answer = state.answers[question.id];
    const empty = question.closed ? !(answer || []).length : !(answer || "").trim();
    if (empty) return question.required ? "missing" : null;
    return question.kind === "number" && numberOf(answer) === null ? "notNumber" : null;
  }
  function showErrors() {
    const rows = [];
    for (const question of form.questions) {
      const key = question.shown ? state.wrong.get(question.id) : undefined;
      question.node.classList.toggle("wrong", !!key);
      question.error.hidden = !key;
      put(question.error, key ? word(key) : { text: "", language: state.language });
      for (const input of question.inputs)
        if (key) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
      if (!key) continue;
      const link = make("a", { href: "#" + question.key });
      link.textContent = numbered(question) + " \u2013 " + word(key).text;
      link.addEventListener("click", (event) => { event.preventDefault(); question.inputs[0].focus(); });
      rows.push(make("li", {}, [link]));
    }
    summary.hidden = !rows.length;
    summary.replaceChildren();
    if (!rows.length) return;
    const head = make("h2");
    head.textContent = word("errors", { count: rows.length }).text;
    summary.append(head, make("ul", {}, rows));
  }
  function check(event) {
    event.preventDefault();
    refresh(false);
    state.wrong = new Map();
    for (const question of form.questions) {
      const key = question.shown ? wrongWith(question) : null;
      if (key) state.wrong.set(question.id, key);
    }
    showErrors();
    done.hidden = state.wrong.size > 0;
    if (state.wrong.size) return summary.focus();
    showDone();
    done.focus();
  }
  function codesOf(question) {
    return state.answers[question.id].map((number) => (optionOf(question, number) || { code: String(number) }).code);
  }
  // Item -> option code(s), number or text: what `kooste-cli survey fill` reads.
  function answersJson() {
    const answers = {};
    for (const question of form.questions) {
      const answer = state.answers[question.id];
      if (!question.shown || answer === undefined || !answer.length) continue;
      if (!question.closed) answers[question.code] = question.kind === "number" ? numberOf(answer) : answer;
      else answers[question.code] = question.kind === "multiple" ? codesOf(question) : codesOf(question)[0];
    }
    return JSON.stringify(answers, null, 2) + "\n";
  }
  function showDone() {
    const list = make("dl");
    for (const question of form.questions) {
      const answer = state.answers[question.id];
      if (!question.shown) continue;
      const term = make("dt"), value = make("dd");
      term.textContent = numbered(question) + " [" + question.code + "]";
      if (answer === undefined || !answer.length) value.textContent = word("noAnswer").text;
      else if (!question.closed) value.textContent = answer;
      else value.textContent = answer.map((number) => {
        const option = optionOf(question, number);
        return option && best(option.label).text ? best(option.label).text : String(number);
      }).join("; ");
      list.append(term, value);
    }
    const head = make("h2");
    head.textContent = word("complete").text;
    done.replaceChildren(head, list, make("div", { class: "row" }, [
      button("saveAnswers", () => save(form.code + "-answers.json", answersJson()))]));
  }

  // --- Comments ---------------------------------------------------------------------------------------
  function gather() {
    const lines = [best(form.name).text + ", " + word("versionShort", { version: form.version }).text];
    if (state.name.trim()) lines.push(state.name.trim());
    lines.push("");
    for (const question of form.questions) {
      const text = (state.comments[question.id] || "").trim();
      if (text) lines.push("[" + question.code + "] " + wording(question, "text").text, "  " + text.split("\n").join("\n  "), "");
    }
    if (state.notes.trim()) lines.push(word("wholeForm").text, "  " + state.notes.trim().split("\n").join("\n  "), "");
    gathered.value = lines.join("\n");
    gathered.parentNode.hidden = false;
    return gathered.value;
  }
  function save(name, text) {
    const link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" })) });
    document.body.append(link);
    link.click();
    link.remove();
  }
  function copy() {
    gather();
    gathered.select();
    let copied = false;
    try { copied = document.execCommand("copy"); } catch (error) { copied = false; }
    live.textContent = word(copied ? "copied" : "copyByHand").text;
  }
  function commentsBox() {
    const field = (id, key, node, act) => {
      node.id = id;
      node.addEventListener("input", () => act(node.value));
      return make("div", {}, [said("label", { for: id }, () => word(key)), node]);
    };
    gathered = make("textarea", { readonly: "", id: "gathered", rows: 8 });
    return make("section", { class: "box", id: "comments", hidden: "" }, [
      said("h2", {}, () => word("comments")), said("p", { class: "note" }, () => word("commentsNote")),
      field("notes", "wholeForm", make("textarea", { rows: 3 }), (text) => { state.notes = text; }),
      field("name", "yourName", make("input", { type: "text", autocomplete: "name" }), (text) => { state.name = text; }),
      make("div", { class: "row" }, [button("copyComments", copy, { id: "copy" }),
        button("saveComments", () => save(form.code + "-comments.txt", gather()))]),
      make("div", { hidden: "" }, [said("label", { for: "gathered" }, () => word("gathered")), gathered])]);
  }
  function commentsButton(box) {
    const toggle = button("comments", () => {
      const open = toggle.getAttribute("aria-pressed") !== "true";
      toggle.setAttribute("aria-pressed", String(open));
      box.hidden = !open;
      for (const question of form.questions) question.comment.hidden = !open;
    }, { "aria-pressed": "false", id: "commenting" });
    return toggle;
  }

  // --- The page ---------------------------------------------------------------------------------------
  function choice(id, key, entries, value, act) {
    const select = make("select", { id: id });
    for (const [code, words] of entries) select.append(said("option", { value: code }, words));
    select.value = value;
    select.addEventListener("change", () => act(select.value));
    return make("label", {}, [said("span", {}, () => word(key)), select]);
  }
  function tools(box) {
    const kids = [said("p", {}, () => word("preview"))];
    if (form.languages.length > 1)
      kids.push(choice("language", "language", form.languages.map((code) =>
        [code, () => ({ text: form.languageNames[code], language: code })]), state.language,
      (code) => { state.language = code; relabel(); }));
    if (form.variants.length) {
      const entries = form.variants.map((each) => [each.code, () => best(each.name)]);
      entries.unshift(["", () => word("commonWords")]);
      if (form.variants.some((each) => each.when.terms.length)) entries.unshift(["auto", () => word("byAnswers")]);
      kids.push(choice("variant", "variant", entries, state.variant, (code) => { state.variant = code; refresh(false); showErrors(); }));
    }
    kids.push(commentsButton(box));
    return make("header", { class: "tools" }, [make("div", {}, kids)]);
  }
  function questionsNode() {
    const parts = document.createDocumentFragment();
    let section = null, node = parts;
    form.questions.forEach((question, index) => {
      const mine = form.sections.find((each) => each.number === question.section) || null;
      if (mine !== section) {
        section = mine;
        node = mine ? make("section", { "aria-labelledby": "section" + mine.number }, [
          said("h2", { id: "section" + mine.number }, () => best(mine.title)),
          said("p", { class: "note" }, () => best(mine.intro))]) : parts;
        if (mine) { mine.node = node; parts.append(node); }
      }
      node.append(questionNode(question, index));
    });
    return parts;
  }
  function build() {
    live = make("div", { class: "quiet", role: "status", "aria-live": "polite", id: "live" });
    summary = make("div", { class: "errors", role: "alert", tabindex: "-1", id: "errors", hidden: "" });
    done = make("section", { class: "box done", tabindex: "-1", id: "done", hidden: "" });
    const box = commentsBox();
    const fields = make("form", { novalidate: "", id: "form", autocomplete: "off" }, [questionsNode(),
      make("div", { class: "row" }, [said("button", { type: "submit", class: "main", id: "send" }, () => word("send"))])]);
    fields.addEventListener("submit", check);
    const skip = said("a", { class: "skip", href: "#form" }, () => word("skip"));
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      const first = form.questions.find((each) => each.shown);
      if (first) first.inputs[0].focus();
    });
    document.getElementById("page").append(skip, tools(box), make("main", {}, [
      said("h1", {}, () => best(form.name)),
      said("p", { class: "version" }, () => word(form.status === "draft" ? "versionDraft" : "version", { version: form.version })),
      said("p", { class: "note" }, () => word("intro")), summary, fields, done, box]), live);
  }

  form.routed = undefined;
  build();
  relabel();
})();
