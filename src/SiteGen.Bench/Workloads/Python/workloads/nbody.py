"""Planets under gravity, step by step: float arithmetic on lists."""

import itertools
import math

SOLAR_MASS = 4 * math.pi**2
DAYS = 365.24
STEP = 0.01

# Position in astronomical units, velocity in those per day, mass in suns.
PLANETS = [
    (4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01,
     1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04),
    (8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01,
     -2.76742510726411925e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04),
    (1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01,
     2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05),
    (1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01,
     2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05),
]


def solar_system():
    bodies = [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS]]
    for x, y, z, vx, vy, vz, mass in PLANETS:
        bodies.append([x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SOLAR_MASS])
    for axis in (3, 4, 5):
        bodies[0][axis] = -sum(body[axis] * body[6] for body in bodies) / SOLAR_MASS
    return bodies


def advance(bodies, pairs, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            pull = STEP * (dx * dx + dy * dy + dz * dz) ** -1.5
            to_a = b[6] * pull
            to_b = a[6] * pull
            a[3] -= dx * to_a
            a[4] -= dy * to_a
            a[5] -= dz * to_a
            b[3] += dx * to_b
            b[4] += dy * to_b
            b[5] += dz * to_b
        for body in bodies:
            body[0] += STEP * body[3]
            body[1] += STEP * body[4]
            body[2] += STEP * body[5]


def energy(bodies, pairs):
    moving = sum(body[6] * (body[3] ** 2 + body[4] ** 2 + body[5] ** 2) / 2 for body in bodies)
    bound = sum(a[6] * b[6] / math.dist(a[:3], b[:3]) for a, b in pairs)
    return moving - bound


def setup(params, threads):
    return params["iterations"]


def run(steps, loops):
    for _ in range(loops):
        bodies = solar_system()
        pairs = list(itertools.combinations(bodies, 2))
        advance(bodies, pairs, steps)
    return round(energy(bodies, pairs), 9)
