"""What the rules on deadlines are made of: the network calls of a project, what bounds them, for how long, and the repair.

clients.py      the objects that calls are made on, and how they were made
excuses.py      what bounds a call other than its own timeout
pretended.py    what reads like a deadline and is none
unstoppable.py  deadlines around work that they cannot stop
spans.py        how many seconds a call may last
held.py         answers that are held back for longer than the client waits
killers.py      who ends the code of an entry point by the clock
servers.py      servers among them, as the project starts them
functions.py    functions in the cloud among them
inversions.py   calls that may last longer than they are let
settings.py     settings that bound calls without a parameter for it
notable.py      what is bounded, but worth a note
repair.py       the edit that adds a timeout
amount.py       the timeout that it writes
wording.py      how calls and limits are named for people
"""
