"""A post office in simulated time: classes with overridden methods that hand parcels to each other."""


class Parcel:
    __slots__ = ("number", "weight", "stamps", "next")

    def __init__(self, number):
        self.number = number
        self.weight = number * 7919 % 97
        self.stamps = 0
        self.next = None


class Shelf:
    """A queue of parcels, linked one to the next."""

    def __init__(self):
        self.first = None
        self.last = None
        self.count = 0

    def put(self, parcel):
        parcel.next = None
        if self.last is None:
            self.first = parcel
        else:
            self.last.next = parcel
        self.last = parcel
        self.count += 1

    def take(self):
        parcel = self.first
        self.first = parcel.next
        if self.first is None:
            self.last = None
        self.count -= 1
        return parcel


class Desk:
    urgency = 0

    def __init__(self, office):
        self.office = office
        self.shelf = Shelf()
        self.rests_until = 0
        self.handled = 0

    def is_ready(self, time):
        return self.shelf.count > 0 and time >= self.rests_until

    def work(self, time):
        self.handled += 1
        self.handle(self.shelf.take(), time)

    def handle(self, parcel, time):
        raise NotImplementedError


class Counter(Desk):
    """Takes new parcels in and sends them to be weighed."""

    urgency = 1

    def is_ready(self, time):
        return self.handled < self.office.expected

    def work(self, time):
        self.handled += 1
        self.handle(Parcel(self.handled), time)

    def handle(self, parcel, time):
        self.office.scales.shelf.put(parcel)


class Scales(Desk):
    urgency = 3

    def handle(self, parcel, time):
        if parcel.weight > 60:
            parcel.stamps += 2
            self.rests_until = time + 2
        else:
            parcel.stamps += 1
        self.office.sorter_of(parcel).shelf.put(parcel)


class Sorter(Desk):
    urgency = 2

    def __init__(self, office, routes):
        super().__init__(office)
        self.routes = routes

    def handle(self, parcel, time):
        if (parcel.number + self.handled) % 5 == 0 and parcel.stamps < 6:
            parcel.stamps += 1
            self.office.scales.shelf.put(parcel)
        else:
            self.routes[parcel.weight % len(self.routes)].shelf.put(parcel)


class Van(Desk):
    urgency = 4

    def __init__(self, office, pause):
        super().__init__(office)
        self.pause = pause
        self.load = 0

    def handle(self, parcel, time):
        self.load += parcel.weight * parcel.stamps
        self.office.delivered += 1
        self.rests_until = time + self.pause


class Office:
    def __init__(self, expected):
        self.expected = expected
        self.delivered = 0
        self.turns = 0
        self.scales = Scales(self)
        self.vans = [Van(self, pause) for pause in (1, 2, 3)]
        self.sorters = [Sorter(self, self.vans), Sorter(self, self.vans[::-1])]
        desks = [Counter(self), self.scales, *self.sorters, *self.vans]
        self.desks = sorted(desks, key=lambda desk: -desk.urgency)

    def sorter_of(self, parcel):
        return self.sorters[parcel.number % 2]

    def open(self):
        while self.delivered < self.expected:
            self.turns += 1
            for desk in self.desks:
                if desk.is_ready(self.turns):
                    desk.work(self.turns)
                    break
        return self.turns, [desk.handled for desk in self.desks], [van.load for van in self.vans]


def setup(params, threads):
    return params["parcels"]


def run(parcels, loops):
    for _ in range(loops):
        result = Office(parcels).open()
    return result
