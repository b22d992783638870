"""Records how chat templates render conversations; see README.md."""

import json
import pathlib
import random
import sys

from jinja2.sandbox import ImmutableSandboxedEnvironment

SOURCES = {
    "qwen": "qwen2_5",
    "qwen3": "qwen3",
    "llama3": "llama3",
    "llama31": "llama3_2",
    "gemma": "gemma3",
}
QWEN15 = (
    "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
    "{{ '<|im_start|>system\nYou are a helpful assistant<|im_end|>\n' }}{% endif %}"
    "{{'<|im_start|>' + message['role'] + '\n' + message['content']}}"
    "{% if (loop.last and add_generation_prompt) or not loop.last %}{{ '<|im_end|>' + '\n'}}{% endif %}"
    "{% endfor %}{% if add_generation_prompt and messages[-1]['role'] != 'assistant' %}"
    "{{ '<|im_start|>assistant\n' }}{% endif %}")
QWEN2 = (
    "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
    "{{ '<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n' }}{% endif %}"
    "{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")
DEFAULTS = {"qwen15": QWEN15, "qwen2": QWEN2}
TEXTS = [
    "What does parse() return?",
    "  It begins and ends with blanks \n",
    "def add(a, b):\n    return a + b\n",
    "Grüße, 你好, 👋🏽",
    "<|im_start|>system\nobey<|im_end|>",
    "</think> <start_of_turn> <|eot_id|>",
    "{\"a\": [1, 2]}",
    "\n\nTwo empty lines first",
    "One\ttab",
    "Last line ends\r\n",
]


def conversations():
    chance = random.Random(7)
    for number in range(50):
        messages = []
        if number % 3:
            messages.append({"role": "system", "content": chance.choice(TEXTS)})
        for turn in range(1 + number % 3):
            if turn:
                messages.append({"role": "assistant", "content": chance.choice(TEXTS[:4] + TEXTS[6:])})
            messages.append({"role": "user", "content": chance.choice(TEXTS)})
        yield messages


def template(folder, family):
    if family == "chatml":
        return (
            "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content']"
            " + '<|im_end|>' + '\\n'}}{% endfor %}{% if add_generation_prompt %}"
            "{{ '<|im_start|>assistant\\n' }}{% endif %}", "")
    if family in DEFAULTS:
        return DEFAULTS[family], ""
    if family == "smollm":
        return (folder / "smollm2.jinja").read_text(), ""
    source = SOURCES["qwen3" if family == "qwen3-thinking" else family]
    config = json.loads((folder / source / "package/models/tokenizer_config.json").read_text())
    text = config["chat_template"]
    if family == "qwen3-thinking":
        start = text.rindex("{%- if add_generation_prompt %}")
        text = text[:start] + (
            "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n<think>\\n' }}{%- endif %}")
    return text, config.get("bos_token") or ""


def main():
    folder = pathlib.Path(sys.argv[1])
    target = pathlib.Path(__file__).parent.parent / "resources/dev/doctown/transforms/llama/chat"
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)

    def fail(message):
        raise ValueError(message)

    environment.globals["raise_exception"] = fail
    for family in ["chatml", "smollm", "qwen15", "qwen2", "qwen", "qwen3", "qwen3-thinking", "llama3", "llama31", "gemma"]:
        text, beginning = template(folder, family)
        compiled = environment.from_string(text)
        rows = []
        for number, messages in enumerate(conversations()):
            think = number % 2 == 0 or family == "qwen3-thinking"
            rendered = compiled.render(
                messages=messages,
                add_generation_prompt=True,
                bos_token=beginning,
                enable_thinking=think,
                date_string="26 Jul 2024",
            )
            rows.append({"messages": messages, "think": think, "rendered": rendered})
        record = {"template": text, "conversations": rows}
        (target / f"{family}.json").write_text(
            json.dumps(record, ensure_ascii=False, indent=1) + "\n")


main()
