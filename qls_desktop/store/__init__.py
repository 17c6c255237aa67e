"""What was observed, decided, tried and done: Peewee on SQLite (design.md, "The store")."""
