"""The rule for texts and their windows, independent of the Java code.

A text is a context (breadcrumb) and a content. If both, joined by a newline, fit the model's window and the context
has at most 64 tokens, they are one sequence. Otherwise the last 64 tokens of the context and the newline's tokens
stand in front of each run of content tokens.
"""

MAX_CONTEXT = 64


def windows(tokenizer, special_before, special_after, size, context, content):
    """Returns [(ids, number of content tokens)], for a `tokenizers.Tokenizer` without truncation and padding."""

    def ids(text):
        return tokenizer.encode(text, add_special_tokens=False).ids

    room = size - len(special_before) - len(special_after)
    limit = min(MAX_CONTEXT, room // 2)
    joined = context + "\n" + content if context else content
    whole = tokenizer.encode(joined, add_special_tokens=False)
    context_tokens = sum(1 for _, end in whole.offsets if end <= len(context)) if context else 0
    if len(whole.ids) <= room and context_tokens <= limit:
        start = len(context) + 1 if context else -1
        content_tokens = sum(1 for _, end in whole.offsets if end > start)
        return [(special_before + whole.ids + special_after, content_tokens)]

    head = (ids(context)[-limit:] + ids("\n")) if context else []
    body = ids(content)
    step = room - len(head)
    runs = [body[i : i + step] for i in range(0, len(body), step)] or [[]]
    return [(special_before + head + run + special_after, len(run)) for run in runs]
