"""A program that runs verbs without end, to be killed; it notes the number of each when it has been confirmed."""

from __future__ import annotations

import dataclasses
import os
from functools import partial
from itertools import count
from pathlib import Path

from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.data_files import open_file

ROWS = 40  # of each kind in one step


def write_on(path: Path, confirmed: Path) -> None:
    """Run verbs on a data file; the numbers go into `confirmed`."""
    file = open_file(path)
    note = os.open(confirmed, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for number in count(file.last_step() + 1):
        file.run(partial(_verb, number=number), step("add {number}", number=number))
        if number % 7 == 0:
            file.undo()
            file.redo()
        os.write(note, f"{number}\n".encode())


def _verb(work: Work, number: int) -> None:
    """Rows of two kinds that refer to each other, and those of the step before moved along."""
    organisations = [Organisation(id=work.new_id(Organisation), name=f"{number}") for _each in range(ROWS)]
    work.save_all(organisations)
    work.save_all(
        [Person(id=work.new_id(Person), full_name=f"{number}", organisation_id=each.id) for each in organisations]
    )
    before = work.find(Organisation, name=f"{number - 1}")
    work.save_all([dataclasses.replace(each, hall=f"{number}") for each in before])
