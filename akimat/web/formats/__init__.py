"""How days and numbers are typed and shown in forms. Django has nothing for Kazakh.

Days in running text come from Babel (`|day`), whose Kazakh is right: month names here would be Django's, in
the wrong case.
"""
