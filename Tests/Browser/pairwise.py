"""A sample of all combinations in which every pair of values occurs."""

from itertools import combinations, product


def pairwise(*parameters):
    """Combinations, one value of each parameter, so that each pair of values of two parameters occurs at least once.

    Greedy, the same on every run: each combination starts from a pair that is still missing, and takes for every other
    parameter the value that brings most of the pairs that are missing.
    """
    places = range(len(parameters))
    missing = {
        ((a, x), (b, y)): None
        for a, b in combinations(places, 2)
        for x, y in product(range(len(parameters[a])), range(len(parameters[b])))
    }
    sample = []
    while missing:
        chosen = dict(next(iter(missing)))
        for place in places:
            if place not in chosen:
                chosen[place] = max(
                    range(len(parameters[place])), key=lambda value: brought(missing, chosen, (place, value))
                )
        for pair in combinations(sorted(chosen.items()), 2):
            missing.pop(pair, None)
        sample.append(tuple(parameters[place][chosen[place]] for place in places))
    return sample


def brought(missing, chosen, candidate):
    return sum(tuple(sorted((item, candidate))) in missing for item in chosen.items())
