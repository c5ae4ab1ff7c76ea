"""What the rules on waits are made of.

holding.py   what runs on a request's thread or on the event loop, and so stands still while it waits
branches.py  which branches of a function run for a caller that switches them by an argument
endless.py   the waits without a bound among that
excuses.py   what ends a wait although no deadline does
"""
