"""Mutation of the desk's services and store: would a test notice, if a line were another one?"""
