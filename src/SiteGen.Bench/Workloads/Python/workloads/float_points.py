"""Makes points, scales them to length one and finds the corner of their box: objects of floats."""

import math


class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, turn):
        self.x = math.cos(turn)
        self.y = 2 * math.sin(turn)
        self.z = math.sqrt(turn)

    def normalize(self):
        length = math.sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= length
        self.y /= length
        self.z /= length

    def reach(self, other):
        if other.x > self.x:
            self.x = other.x
        if other.y > self.y:
            self.y = other.y
        if other.z > self.z:
            self.z = other.z


def corner(count):
    points = [Point(float(turn)) for turn in range(count)]
    for point in points:
        point.normalize()
    reached = points[0]
    for point in points:
        reached.reach(point)
    return reached


def setup(params, threads):
    return params["points"]


def run(count, loops):
    for _ in range(loops):
        reached = corner(count)
    return round(reached.x, 9), round(reached.y, 9), round(reached.z, 9)
