"""Reads who is to join a cohort out of CSV and XLSX files; knows no database and no framework."""

from progress.rosters.errors import RosterError
from progress.rosters.reading import read_roster
from progress.rosters.records import Problem, Roster, RosterLine, Rules

__all__ = ["Problem", "Roster", "RosterError", "RosterLine", "Rules", "read_roster"]
