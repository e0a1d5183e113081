#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the preview of a questionnaire in chromium, over WebDriver, with Python's own library.

usage: drive_form.py FOLDER      (holds form.html and hostile.html; see tests/reports/preview_test.cpp)
"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

TAB, ENTER, SPACE = "\ue004", "\ue007", " "
DOWN, RIGHT, SHIFT = "\ue015", "\ue014", "\ue008"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="kooste-chromium-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True)
        port = None
        for line in self.driver.stdout:
            found = re.search(r"started successfully on port (\d+)", line)
            if found:
                port = found.group(1)
                break
        assert port, "chromedriver did not start"
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                            f"--user-data-dir={self.profile}", "--window-size=480,900"]}
        reply = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.base += "/session/" + reply["sessionId"]

    def call(self, method, path, body=None):
        request = urllib.request.Request(self.base + path, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=120) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:800]) from None

    def close(self):
        try:
            self.call("DELETE", "")
        except Exception:
            pass
        self.driver.terminate()
        self.driver.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        self.call("POST", "/url", {"url": "file://" + path})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        return self.call("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        element = self.find(selector)
        self.run("arguments[0].scrollIntoView({block:'center'})", {ELEMENT: element})
        self.call("POST", f"/element/{element}/click", {})

    def keys(self, *keys):
        """Presses keys one after another where the focus is; ("shift", key) holds shift."""
        actions = []
        for key in keys:
            held = isinstance(key, tuple)
            if held:
                actions.append({"type": "keyDown", "value": SHIFT})
                key = key[1]
            actions += [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
            if held:
                actions.append({"type": "keyUp", "value": SHIFT})
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def write(self, text):
        self.keys(*text)

    def choose(self, selector, value):
        self.run("const s=document.querySelector(arguments[0]); s.value=arguments[1];"
                 "s.dispatchEvent(new Event('change'))", selector, value)

    def shown(self):
        """Codes of the questions that can be seen, in order."""
        return self.run("return [...document.querySelectorAll('.question')]"
                        ".filter(q => q.offsetParent !== null).map(q => q.dataset.item)")

    def text(self, selector):
        return self.run("const n=document.querySelector(arguments[0]);"
                        "return n && n.offsetParent !== null ? n.innerText : ''", selector)

    def focused(self):
        return self.run("const n=document.activeElement; return n.id || n.className || n.tagName")

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))


def expect(actual, wanted, what):
    if actual != wanted:
        raise AssertionError(f"{what}:\n  wanted {wanted!r}\n  found  {actual!r}")


def holds(claim, what):
    if not claim:
        raise AssertionError(what)


ALWAYS = ["role", "help", "heard", "clear", "decide", "nps", "topic", "free"]


def option(browser, item, number):
    browser.click(f"[data-item={item}] input[value='{number}']")


def test_branching(browser, folder):
    browser.open(folder + "/form.html")
    expect(browser.shown(), ALWAYS, "before anything is answered")
    option(browser, "role", 3)
    expect(browser.shown(), ["role", "age"] + ALWAYS[1:], "a parent is asked the child's age")
    holds("How old is the child" in browser.run("return document.getElementById('live').textContent"),
          "the new question is announced")
    browser.click("[data-item=age] input")
    browser.write("9")
    holds("school" in browser.shown(), "a school-aged child: school is asked")
    expect(browser.text("[data-item=school] legend")[:2], "3.", "visible questions are numbered")
    option(browser, "school", 1)
    # The answer of a hidden question counts as not given: the chain closes behind it.
    option(browser, "role", 1)
    expect(browser.shown(), ALWAYS, "hidden answers open nothing")
    option(browser, "role", 3)
    holds("school" in browser.shown(), "what was answered is still there")
    option(browser, "nps", 6)
    holds("why" in browser.shown(), "six or less: why")
    option(browser, "nps", 7)
    holds("why" not in browser.shown(), "seven: no why")
    holds("visit" not in browser.shown(), "any: neither holds")
    option(browser, "nps", 9)
    holds("visit" in browser.shown(), "any: the second holds")


def test_topics(browser, folder):
    browser.open(folder + "/form.html")
    hidden = "return document.querySelector('[data-item=topic] .under').hidden"
    expect(browser.run(hidden), True, "what is below a topic waits for it")
    option(browser, "topic", 1)
    expect(browser.run(hidden), False, "the topic opens")
    option(browser, "topic", 3)
    holds("visit" in browser.shown(), "any: the first holds")
    option(browser, "topic", 5)
    chosen = "return [...document.querySelectorAll('[data-item=topic] input:checked')].map(i => i.value)"
    expect(browser.run(chosen), ["5"], "none of these stands alone")
    holds("visit" not in browser.shown(), "a missing code is no answer")


def test_languages_and_variants(browser, folder):
    browser.open(folder + "/form.html")
    expect(browser.run("return document.documentElement.lang"), "en", "the language asked for")
    option(browser, "role", 2)
    holds("I got help when I needed it." in browser.text("[data-item=help] legend"), "the young person's words")
    browser.choose("#language", "fi")
    expect(browser.run("return document.documentElement.lang"), "fi", "the page says its language")
    holds("Sain apua, kun tarvitsin." in browser.text("[data-item=help] legend"), "in Finnish")
    holds("Asiakas itse" in browser.text("[data-item=role]"), "options too")
    expect(browser.run("return document.querySelector('[data-item=role] input:checked').value"), "2",
           "answers stay when the language changes")
    browser.choose("#language", "sv")
    holds("Jag fick hjälp när jag behövde." in browser.text("[data-item=help] legend"), "in Swedish")
    browser.choose("#language", "en")
    option(browser, "role", 3)
    holds("My child was helped." in browser.text("[data-item=help] legend"), "routed to the guardian's words")
    browser.choose("#variant", "")
    holds("I was helped in my matter." in browser.text("[data-item=help] legend"), "the common words")
    browser.choose("#variant", "young")
    holds("I got help when I needed it." in browser.text("[data-item=help] legend"), "a chosen variant")


def test_keyboard_only(browser, folder):
    browser.open(folder + "/form.html")
    browser.keys(TAB)
    expect(browser.focused(), "skip", "the first stop is the link past the tools")
    browser.keys(ENTER)
    expect(browser.focused(), "q0-1", "it leads to the first question")
    browser.keys(SPACE, DOWN, DOWN)
    expect(browser.run("return document.querySelector('[data-item=role] input:checked').value"), "3",
           "arrows move inside a question")
    browser.keys(TAB)
    expect(browser.focused(), "q1-answer", "tab goes on to the question that appeared")
    browser.write("9")
    browser.keys(ENTER)  # Enter in a field sends
    holds(browser.text("#errors"), "the recommendation is missing")
    expect(browser.focused(), "errors", "the summary has the focus")
    browser.keys(TAB, ENTER)
    expect(browser.focused(), "q7-0", "its link leads to the question")
    browser.keys(SPACE, RIGHT)
    expect(browser.text("#errors"), "", "an answer takes the error away")
    browser.run("document.getElementById('send').focus()")
    browser.keys(ENTER)
    holds("Nothing was sent" in browser.text("#done"), "complete, and nothing was sent")
    expect(browser.focused(), "done", "focus follows")


def test_checking(browser, folder):
    browser.open(folder + "/form.html")
    browser.click("#send")
    expect(browser.run("return document.querySelectorAll('#errors li').length"), 2, "role and recommendation")
    expect(browser.run("return document.getElementById('errors').getAttribute('role')"), "alert", "it is read aloud")
    option(browser, "role", 3)
    browser.click("[data-item=age] input")
    browser.write("abc")
    option(browser, "nps", 10)
    browser.click("#send")
    holds("Write a number" in browser.text("#errors"), "a number is asked for")
    # A required question that is hidden again asks nothing.
    option(browser, "role", 1)
    browser.click("#send")
    holds("Nothing was sent" in browser.text("#done"), "what is hidden is not required")


def test_comments(browser, folder):
    browser.open(folder + "/form.html")
    browser.click("#commenting")
    browser.click("[data-item=nps] .comment textarea")
    browser.write("Too long a question")
    browser.click("#copy")
    gathered = browser.run("return document.getElementById('gathered').value")
    holds("[nps] How likely" in gathered and "Too long a question" in gathered, "comments as text: " + gathered)


def test_accessible(browser, folder):
    browser.open(folder + "/form.html")
    nameless = browser.run("""
        const bad = [];
        for (const field of document.querySelectorAll('input, select, textarea, button'))
            if (!(field.labels && field.labels.length) && !field.textContent.trim() && !field.getAttribute('aria-label'))
                bad.push(field.id);
        for (const set of document.querySelectorAll('fieldset'))
            if (set.firstElementChild.tagName !== 'LEGEND') bad.push('no legend');
        const ids = [...document.querySelectorAll('[id]')].map(n => n.id);
        if (new Set(ids).size !== ids.length) bad.push('an id twice');
        return bad""")
    expect(nameless, [], "every field has its name")
    contrast = """
        const channel = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
        const rgb = s => s.match(/[\\d.]+/g).map(Number);
        const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
        const ground = n => { for (; n; n = n.parentElement) { const c = rgb(getComputedStyle(n).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
        const bad = [];
        for (const node of document.querySelectorAll('p, h1, h2, legend, label, span, button, select, a, li')) {
            if (!node.offsetParent || !node.textContent.trim()) continue;
            const a = light(rgb(getComputedStyle(node).color)), b = light(ground(node));
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            if (ratio < 4.5) bad.push(node.tagName + ' ' + node.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
        }
        return bad"""
    option(browser, "role", 3)
    browser.click("#send")
    expect(browser.run(contrast), [], "contrast on a light ground")
    browser.call("POST", "/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {
        "features": [{"name": "prefers-color-scheme", "value": "dark"}]}})
    expect(browser.run("return getComputedStyle(document.body).backgroundColor"), "rgb(14, 21, 28)", "dark ground")
    expect(browser.run(contrast), [], "contrast on a dark ground")
    browser.picture(folder + "/dark.png")
    browser.call("POST", "/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {"features": []}})
    for width in (320, 480, 1280):
        browser.call("POST", "/goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}})
        expect(browser.run("return document.documentElement.scrollWidth <= innerWidth"), True,
               f"nothing runs over the edge at {width}")
        browser.picture(f"{folder}/{width}.png")
    browser.call("POST", "/goog/cdp/execute", {"cmd": "Emulation.clearDeviceMetricsOverride", "params": {}})


def test_hostile_texts(browser, folder):
    browser.open(folder + "/hostile.html")
    holds("</script><script>" in browser.text("[data-item=role] legend"), "markup is shown as text")
    holds("broken" != browser.run("return document.title"), "no script came in")


def main():
    folder = os.path.abspath(sys.argv[1])
    browser = Browser()
    failed = 0
    try:
        for name, test in sorted(globals().items()):
            if not name.startswith("test_"):
                continue
            try:
                test(browser, folder)
                print("ok     ", name)
            except AssertionError as error:
                failed += 1
                print("FAILED ", name, error, sep="  ")
        for entry in browser.call("POST", "/se/log", {"type": "browser"}):
            if entry["level"] == "SEVERE":
                failed += 1
                print("FAILED  the browser's console:", entry["message"])
    finally:
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
