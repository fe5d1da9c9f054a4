"""What people and programs see: safe text, tables, cards, JSON and CSV. Nothing is read or decided here."""
