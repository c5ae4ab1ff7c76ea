"""What the rule on tasks that nobody keeps is made of.

dropped.py   the calls whose task is dropped, and coroutines that nobody awaits
references.py   what becomes of the result of a call in its function
repair.py    the edit that keeps a task
"""
