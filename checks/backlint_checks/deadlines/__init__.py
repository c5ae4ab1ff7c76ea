"""What the rule on missing timeouts is made of: the network calls of a project, what else bounds them, and the repair.

clients.py   the objects that calls are made on, and how they were made
excuses.py   what bounds a call other than its own timeout
repair.py    the edit that adds a timeout
wording.py   how calls and limits are named for people
"""
