"""The blueprint of a course: its table of specifications, read from TOML and typed."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from courses.building.origins import Origin

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
PartSlug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=76)]
PartTitle = Annotated[str, Field(min_length=1, max_length=190)]
"""Of a lesson: with room for the number of a part, should it be cut."""
Term = Annotated[str, Field(min_length=2, max_length=80)]
Fraction = Annotated[Decimal, Field(ge=0, le=1)]


class Part(BaseModel):
    """Any table of a blueprint: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Selector(Part):
    """Names passages: all of a document, or those below one of its headings."""

    document: str
    heading: str = ""


class Objective(Part):
    """What a learner can do after a module."""

    slug: Slug
    text: str = Field(min_length=1)


class LessonPlan(Part):
    """A lesson: the passages that it is made of, in teaching order, and words that speak for it.

    It may name no passage where the blueprint assigns by meaning; ``terms`` then say, beside title
    and objective, which passages are its own.
    """

    slug: PartSlug
    title: PartTitle
    objective: Slug
    passages: tuple[Selector, ...] = ()
    terms: tuple[Term, ...] = ()


class QuizPlan(Part):
    """A quiz: how many questions it wants and the share of points that passes it."""

    slug: Slug
    title: Title
    questions: int = Field(ge=1, le=100, strict=True)
    pass_mark: Fraction = Decimal("0.7")


class ModulePlan(Part):
    """A module: objectives, lessons and its quiz."""

    slug: Slug
    title: Title
    objectives: tuple[Objective, ...] = Field(min_length=1)
    lessons: tuple[LessonPlan, ...] = Field(min_length=1)
    quiz: QuizPlan


class Blueprint(Part):
    """A whole course. ``lexicon`` is what the question writer may know of the field.

    ``assign`` says what becomes of passages that no selector names: "selectors" leaves them to the
    remainder, with the lesson that suits them best; "meaning" puts them into that lesson where the
    match is good enough. An author asks for it, so that no course changes by itself.
    """

    slug: Slug
    title: Title
    language: str = Field(pattern=r"^[a-z]{2}$")
    summary: str = ""
    assign: Literal["selectors", "meaning"] = "selectors"
    modules: tuple[ModulePlan, ...] = Field(min_length=1)
    final_quiz: QuizPlan | None = None
    lexicon: dict[str, Any] = Field(default_factory=dict)

    def documents(self) -> frozenset[str]:
        """Name the documents that lessons are made of."""
        return frozenset(
            selector.document
            for module in self.modules
            for lesson in module.lessons
            for selector in lesson.passages
        )

    _origin: Origin = PrivateAttr(default_factory=Origin)

    @property
    def origin(self) -> Origin:
        """The file and lines that it was read from, for errors; empty where code built it."""
        return self._origin

    def read_from(self, origin: Origin) -> Self:
        """Remember where it was read from."""
        self._origin = origin
        return self
