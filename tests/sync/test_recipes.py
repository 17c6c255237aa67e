"""No recipe costs more calls than its document says."""

from pathlib import Path

import pytest

from tests.sync.recipes import LIGHTSPEED, QLS, RECIPES, Recipe


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
async def test_a_recipe_costs_no_more_than_its_figure(recipe: Recipe, tmp_path: Path) -> None:
    assert await recipe.measure(tmp_path) <= recipe.figure


def test_every_recipe_of_both_documents_is_measured() -> None:
    assert {recipe.number for recipe in RECIPES if recipe.api == LIGHTSPEED} == set(range(1, 9))
    assert {recipe.number for recipe in RECIPES if recipe.api == QLS} == set(range(1, 7))
    assert len({recipe.name for recipe in RECIPES}) == len(RECIPES)
