"""Shades three balls above a floor: many short-lived vectors and small methods."""

import math


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def normalized(self):
        return self.scaled(1.0 / math.sqrt(self.dot(self)))


class Ball:
    def __init__(self, center, radius, shine):
        self.center = center
        self.radius = radius
        self.shine = shine

    def distance(self, origin, direction):
        to_center = self.center - origin
        along = to_center.dot(direction)
        depth = self.radius**2 - to_center.dot(to_center) + along * along
        return along - math.sqrt(depth) if depth > 0 and along > 0 else None

    def normal(self, point):
        return (point - self.center).normalized()


class Floor:
    shine = 0.1
    up = Vector(0.0, 1.0, 0.0)

    def distance(self, origin, direction):
        return (-1.0 - origin.y) / direction.y if direction.y < -1e-6 else None

    def normal(self, point):
        return self.up


class Scene:
    light = Vector(3.0, 5.0, -4.0).normalized()

    def __init__(self):
        self.things = [
            Ball(Vector(-1.2, 0.0, 4.0), 1.0, 0.5),
            Ball(Vector(1.2, 0.2, 4.5), 1.2, 0.3),
            Ball(Vector(0.0, -0.7, 2.5), 0.3, 0.8),
            Floor(),
        ]

    def nearest(self, origin, direction):
        nearest, found = math.inf, None
        for thing in self.things:
            distance = thing.distance(origin, direction)
            if distance is not None and 1e-6 < distance < nearest:
                nearest, found = distance, thing
        return nearest, found

    def brightness(self, origin, direction, bounces):
        distance, thing = self.nearest(origin, direction)
        if thing is None:
            return 0.2
        point = origin + direction.scaled(distance)
        normal = thing.normal(point)
        lit = max(0.0, normal.dot(self.light)) if self.nearest(point, self.light)[1] is None else 0.05
        if bounces == 0:
            return lit
        mirrored = direction - normal.scaled(2.0 * normal.dot(direction))
        return (1 - thing.shine) * lit + thing.shine * self.brightness(point, mirrored, bounces - 1)


def picture(scene, size):
    eye = Vector(0.0, 0.5, -2.0)
    for row in range(size):
        for column in range(size):
            direction = Vector(2.0 * column / size - 1.0, 1.0 - 2.0 * row / size, 2.0).normalized()
            yield scene.brightness(eye, direction, 2)


def setup(params, threads):
    return Scene(), params["size"]


def run(state, loops):
    for _ in range(loops):
        pixels = bytes(min(255, int(256 * light)) for light in picture(*state))
    return pixels
