"""How fast points of the plane escape: a tight loop of float arithmetic."""


def escape(cx, cy, limit):
    x = y = 0.0
    for step in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return step
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def row(number, size, limit):
    cy = 2.5 * number / size - 1.25
    return sum([escape(2.5 * column / size - 2.0, cy, limit) for column in range(size)])


def setup(params, threads):
    return params["size"], params["limit"]


def run(state, loops):
    size, limit = state
    for _ in range(loops):
        rows = [row(number, size, limit) for number in range(size)]
    return rows
