"""Turns records into lines of text: formatting, joining, replacing and appending."""

NAMES = ["Ada", "Grace", "Edsger", "Barbara", "Donald", "Frances", "Tony", "Margaret"]


def line(number):
    name = NAMES[number % len(NAMES)]
    padded = name.ljust(10, ".") + str(number * number).rjust(12)
    return f"{number:06d} {padded} {number / 7:.3f} {name.upper()!r:>12}"


def report(count):
    text = ""
    for number in range(count):
        text += line(number)
        text += "\n"
    words = text.replace(".", " ").split()
    return " ".join([word.strip("'").capitalize() for word in words if not word.isdigit()])


def setup(params, threads):
    return params["lines"]


def run(count, loops):
    for _ in range(loops):
        text = report(count)
    return len(text), text[-100:]
