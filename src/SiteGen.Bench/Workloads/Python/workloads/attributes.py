"""Four accesses to attributes in each turn of a loop."""


class Slots:
    __slots__ = ("a", "b", "c", "d")

    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 2, 3, 4


class Instance:
    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 2, 3, 4


class Methods:
    def itself(self):
        return self


class Properties:
    def __init__(self):
        self._a = 1

    @property
    def a(self):
        return self._a


class Shared:
    a, b, c, d = 1, 2, 3, 4


def rotate(thing, turns):
    for _ in range(turns):
        thing.a, kept = thing.b, thing.a
        thing.b = thing.c
        thing.c = thing.d
        thing.d = kept
    return thing.a, thing.b, thing.c, thing.d


def slots(turns):
    return rotate(Slots(), turns)


def instance(turns):
    return rotate(Instance(), turns)


def method(turns):
    thing = Methods()
    for _ in range(turns):
        thing = thing.itself().itself().itself().itself()
    return type(thing).__name__


def property_(turns):
    thing = Properties()
    for _ in range(turns):
        value = thing.a
        value = thing.a
        value = thing.a
        value = thing.a
    return value


def class_(turns):
    for _ in range(turns):
        value = Shared.a
        value = Shared.b
        value = Shared.c
        value = Shared.d
    return value


KINDS = {"slots": slots, "instance": instance, "method": method, "property": property_, "class": class_}


def inner_loops(params):
    return 4 * params["turns"]


def setup(params, threads):
    return KINDS[params["kind"]], params["turns"]


def run(state, loops):
    work, turns = state
    for _ in range(loops):
        result = work(turns)
    return result
