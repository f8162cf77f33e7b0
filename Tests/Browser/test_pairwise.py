from itertools import combinations, product

from pairwise import pairwise


def test_every_pair_occurs_in_few_combinations():
    parameters = [list("abcdefghijkl"), list("uvwxyz"), [1, 2], [True, False]]
    sample = pairwise(*parameters)
    for (a, first), (b, second) in combinations(enumerate(parameters), 2):
        occurring = {(combination[a], combination[b]) for combination in sample}
        assert occurring == set(product(first, second))
    assert 72 <= len(sample) <= 80
