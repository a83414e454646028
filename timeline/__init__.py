"""The reader's side: a query that is its URL, a figure, exports, pages."""
