"""Multiplies two matrices that are lists of lists: three nested loops."""


def multiply(a, b):
    size = len(a)
    product = []
    for i in range(size):
        left = a[i]
        out = []
        for j in range(size):
            cell = 0
            for k in range(size):
                cell += left[k] * b[k][j]
            out.append(cell)
        product.append(out)
    return product


def setup(params, threads):
    size = params["size"]
    a = [[(i * 31 + j * 17) % 101 for j in range(size)] for i in range(size)]
    b = [[(i * 13 + j * 29) % 103 for j in range(size)] for i in range(size)]
    return a, b


def run(state, loops):
    a, b = state
    for _ in range(loops):
        product = multiply(a, b)
    return product
