"""What `make docs` does around zensical: completes the built site and checks its links."""
